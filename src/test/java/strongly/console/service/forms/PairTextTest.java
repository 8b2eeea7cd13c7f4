package strongly.console.service.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

/** Texts that are pasted: .env and labels. */
class PairTextTest {
    @Test
    void envTextIsReadAsToolsWriteIt() {
        PairText read =
                EnvText.parse(
                        """
                        # a comment
                        LOG_LEVEL=info
                        export PORT=8080
                          SPACED = a b  # why
                        EMPTY=
                        RAW='a $b #c'
                        QUOTED="line\\nbreak \\"x\\" \\$y \\q" # comment
                        URL=https://x.example/?a=b#c
                        KEY="-----BEGIN
                        two
                        -----END"
                        """);
        assertThat(read.pairs())
                .containsExactly(
                        entry("LOG_LEVEL", "info"),
                        entry("PORT", "8080"),
                        entry("SPACED", "a b"),
                        entry("EMPTY", ""),
                        entry("RAW", "a $b #c"),
                        entry("QUOTED", "line\nbreak \"x\" $y \\q"),
                        entry("URL", "https://x.example/?a=b#c"),
                        entry("KEY", "-----BEGIN\ntwo\n-----END"));
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidByLineWithoutValues() {
        PairText read = EnvText.parse("A=1\r\nnonsense\n=x\nA=2\nB=\"open\nC=3");
        assertThat(read.pairs())
                .containsExactly(entry("A", "2"), entry("B", "\"open"), entry("C", "3"));
        assertThat(read.notes())
                .containsExactly(
                        "Line 2 has no '=' and was passed over",
                        "Line 3 has no name and was passed over",
                        "A stands twice; the last one counts",
                        "Line 5: the quote is never closed; it was read as it stands");
    }

    @Test
    void secretsAreNotInTheText() {
        assertThat(EnvText.parse("TOKEN=s3cret").toString()).contains("TOKEN").doesNotContain("s3");
    }

    @Test
    void tooMuchIsRefusedAtOnce() {
        assertThat(EnvText.parse("A=1\n".repeat(300_000)).notes())
                .containsExactly("The text has 1,200,000 characters; at most 1,000,000 are read");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            many.append("V").append(i).append("=x\n");
        }
        PairText read = EnvText.parse(many.toString());
        assertThat(read.pairs()).hasSize(500);
        assertThat(read.notes()).containsExactly("Line 501 and those after it are beyond the 500");
    }

    @Test
    void manyOpenQuotesDoNotTakeLong() {
        PairText read = EnvText.parse("A=\"\n".repeat(200_000).substring(0, 799_999) + "'");
        assertThat(read.pairs()).containsKey("A");
    }

    @Test
    void labelsComeByLinesOrCommas() {
        assertThat(LabelText.parse("team=backend\nversion: \"2.1\"\n# no\n").pairs())
                .containsExactly(entry("team", "backend"), entry("version", "2.1"));
        assertThat(LabelText.parse("a=1,b=2, c=").pairs())
                .containsExactly(entry("a", "1"), entry("b", "2"), entry("c", ""));
        assertThat(LabelText.parse("what is this").notes())
                .containsExactly("Entry 1 is no key=value and was passed over");
        assertThat(LabelText.parse("a=1\na=2").pairs()).containsExactly(entry("a", "2"));
    }
}
