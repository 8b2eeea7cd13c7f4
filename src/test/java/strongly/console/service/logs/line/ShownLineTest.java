package strongly.console.service.logs.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class ShownLineTest {
    private static ShownLine shown(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return ShownLine.of(bytes, 0, bytes.length, 1_000);
    }

    @Test
    void turnsColoursIntoSpans() {
        ShownLine line = shown("a \u001b[1;31mred\u001b[0m b \u001b[38;5;196mx\u001b[m");
        assertThat(line.text()).isEqualTo("a red b x");
        assertThat(line.spans())
                .containsExactly(
                        new ShownLine.Span(2, 5, new TextStyle(1, -1, true, false, false, false)),
                        new ShownLine.Span(8, 9, new TextStyle(9, -1, false, false, false, false)));
    }

    @Test
    void leavesOutWhatMovesTheCursor() {
        assertThat(shown("\u001b[2J\u001b[1;1Hhello\u001b[K\u001b]0;title\u0007!").text())
                .isEqualTo("hello!");
    }

    @Test
    void showsTheLastStateOfAProgressBar() {
        assertThat(shown("10%\r50%\r100%\r").text()).isEqualTo("100%");
        assertThat(shown("windows line\r").text()).isEqualTo("windows line");
    }

    @Test
    void makesControlsAndReorderingVisible() {
        assertThat(shown("a\u0000b\u202ec").text()).isEqualTo("a<NUL>b<U+202E>c");
        assertThat(shown("a\u0007b\u007fc").text()).isEqualTo("a<BEL>b<DEL>c");
        assertThat(shown("a\tb").text()).isEqualTo("a   b");
    }

    @Test
    void replacesInvalidBytes() {
        byte[] bytes = {'a', (byte) 0xff, (byte) 0xc3, 'b'};
        assertThat(ShownLine.of(bytes, 0, 4, 100).text()).isEqualTo("a\ufffd\ufffdb");
    }

    @Test
    void cutsAtACharacter() {
        byte[] bytes = "ää".getBytes(StandardCharsets.UTF_8);
        ShownLine cut = ShownLine.of(bytes, 0, bytes.length, 3);
        assertThat(cut.text()).isEqualTo("ä");
        assertThat(cut.hiddenBytes()).isEqualTo(2);
    }

    @Test
    void cutsTenMegabytes() {
        byte[] bytes = new byte[10 << 20];
        Arrays.fill(bytes, (byte) 'x');
        ShownLine cut = ShownLine.of(bytes, 0, bytes.length, 2_000);
        assertThat(cut.text()).hasSize(2_000);
        assertThat(cut.hiddenBytes()).isEqualTo((10 << 20) - 2_000);
    }
}
