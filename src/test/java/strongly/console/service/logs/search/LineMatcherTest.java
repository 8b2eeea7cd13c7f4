package strongly.console.service.logs.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.SampleStores;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Queries find what they should, by any way of looking. */
class LineMatcherTest {
    private static final LineText PLAIN = LineText.plain("");

    private static LineMatcher matcher(Expression expression) throws QueryException {
        return LineMatcher.of(LineQuery.search(expression, LineFilter.NONE));
    }

    private static List<Long> found(LineMatcher matcher, LogStore store) {
        LogSnapshot lines = store.snapshot();
        return LongStream.range(lines.first(), lines.end())
                .filter(number -> matcher.matches(lines, number))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // text | regex | case | word | line | matches
                "timeout   | false | false | false | A TimeOut occurred     | true",
                "timeout   | false | true  | false | A TimeOut occurred     | false",
                "time      | false | false | true  | A TimeOut occurred     | false",
                "time      | false | false | true  | a timely time          | true",
                "time      | false | false | true  | time_out               | false",
                "größe     | false | false | false | Die GRÖSSE und GRÖßE   | true",
                "größe     | false | true  | false | Die GRÖßE              | false",
                "a.c       | false | false | false | abc                    | false",
                "a.c       | true  | true  | false | abc                    | true",
                "A.C       | true  | true  | false | abc                    | false",
                "A.C       | true  | false | false | abc                    | true",
                "ERROR.*timeout | true | true | false | ERROR read timeout | true",
                "ERROR.*timeout | true | true | false | timeout ERROR      | false",
                "^err      | true  | false | false | ERR 1                  | true",
                "^err      | true  | false | false | no err                 | false",
                "err$      | true  | false | false | no err                 | true",
                "`x|y`     | true  | true  | true  | xy                     | false",
                "`x|y`     | true  | true  | true  | x y                    | true",
                "(a+)+b    | true  | true  | false | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac | false",
            })
    void texts(String text, boolean regex, boolean matchCase, boolean word, String line, boolean is)
            throws QueryException {
        LineText wanted = new LineText(text, regex, matchCase, word);
        LineMatcher matcher = matcher(new Expression.Text(wanted));
        LogStore store = SampleStores.of("before", line, "after");
        assertThat(found(matcher, store)).isEqualTo(is ? List.of(1L) : List.of());
        assertThat(matcher.ranges(line).isEmpty()).isEqualTo(!is);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a AND b              | a b    | true",
                "a AND b              | a      | false",
                "a OR b               | b      | true",
                "a NOT b              | a b    | false",
                "NOT b                | a      | true",
                "NOT NOT b            | a      | false",
                "a AND (b OR c)       | a c    | true",
                "(a OR b) AND c       | a b    | false",
                "read timeout AND x   | x read timeout | true",
                "read timeout AND x   | x timeout read | false",
                "\"a AND b\"          | a AND b | true",
                "\"a AND b\"          | a b    | false",
                "f(x) AND g           | f(x) g | true",
                "ANDROID              | on ANDROID | true",
            })
    void combinations(String query, String line, boolean is) throws QueryException {
        LineMatcher matcher = matcher(ExpressionParser.parse(query, PLAIN));
        assertThat(found(matcher, SampleStores.of(line)).isEmpty()).isEqualTo(!is);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a AND          | 5",
                "AND a          | 0",
                "(a             | 0",
                "a)             | 1",
                "a OR \"b       | 5",
                "NOT            | 3",
                "\"\"           | 0",
            })
    void whatCannotBeReadIsSaid(String query, int position) {
        assertThatThrownBy(() -> ExpressionParser.parse(query, PLAIN))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        problem -> assertThat(problem.position()).isEqualTo(position));
    }

    @Test
    void aBrokenExpressionIsSaid() {
        assertThatThrownBy(() -> matcher(new Expression.Text(LineText.regex("a(b"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Missing");
    }

    @Test
    void filtersByLevelTimeAndContainer() throws QueryException {
        LogStore store =
                SampleStores.of(
                        SampleStores.line(0, "[INFO] {container=\"web\"} one"),
                        SampleStores.line(1_000, "[ERROR] container=web two"),
                        "\tat a.b.C",
                        SampleStores.line(2_000, "[WARN] container=db three"));
        store.appendGap("Possible gap");
        long start = SampleStores.START.toEpochMilli();
        LineFilter errors = LineFilter.NONE.atLeast(LogLevel.ERROR);
        assertThat(found(LineMatcher.of(LineQuery.search(Expression.everything(), errors)), store))
                .containsExactly(1L, 2L);
        assertThat(found(LineMatcher.of(LineQuery.show(Expression.everything(), errors)), store))
                .containsExactly(1L, 2L, 4L);
        LineFilter second = LineFilter.NONE.within(start + 1_000, start + 2_000);
        assertThat(found(LineMatcher.of(LineQuery.search(Expression.everything(), second)), store))
                .containsExactly(1L, 2L);
        LineFilter web = LineFilter.NONE.of(Set.of("web"));
        assertThat(found(LineMatcher.of(LineQuery.search(Expression.everything(), web)), store))
                .contains(1L)
                .doesNotContain(3L);
    }

    @Test
    void escapeSequencesAreNotInTheWay() throws QueryException {
        LogStore store = SampleStores.of("\u001b[31mERR\u001b[0mOR here", "[31mERR", "plain ERROR");
        Expression error = new Expression.Text(new LineText("ERROR", false, true, false));
        assertThat(found(matcher(error), store)).containsExactly(0L, 2L);
        Expression code = new Expression.Text(new LineText("[31m", false, true, false));
        assertThat(found(matcher(code), store)).containsExactly(1L);
        assertThat(found(matcher(new Expression.Not(error)), store)).containsExactly(1L);
    }

    @Test
    void marksAllTextsThatAreLookedFor() throws QueryException {
        LineMatcher matcher = matcher(ExpressionParser.parse("ab OR bc AND NOT x", PLAIN));
        assertThat(matcher.ranges("-abc-ab-x"))
                .containsExactly(new MatchRange(1, 4), new MatchRange(5, 7));
    }

    @Test
    void findsWhatJavaFinds() throws QueryException {
        SplittableRandom random = new SplittableRandom(7);
        String[] patterns = {"a", "ab", "A b", "ba.*a", "b{2}", "[ab]c", "a|bc", "^c", "c$", "é"};
        LogStore store = SampleStores.empty();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            line.setLength(0);
            int length = random.nextInt(60);
            for (int k = 0; k < length; k++) {
                line.append("abcABC é".charAt(random.nextInt(8)));
            }
            SampleStores.add(store, line.toString());
        }
        LogSnapshot lines = store.snapshot();
        for (String pattern : patterns) {
            for (boolean matchCase : new boolean[] {true, false}) {
                int flags = Pattern.UNICODE_CASE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE);
                Pattern java = Pattern.compile(pattern, flags);
                LineMatcher matcher =
                        matcher(new Expression.Text(new LineText(pattern, true, matchCase, false)));
                List<Long> expected =
                        LongStream.range(0, lines.end())
                                .filter(number -> java.matcher(lines.text(number)).find())
                                .boxed()
                                .toList();
                assertThat(found(matcher, store)).as(pattern).isEqualTo(expected);
            }
        }
    }

    @Test
    @Timeout(60)
    void aCatastrophicExpressionIsHarmless() throws QueryException {
        LogStore store = SampleStores.of("a".repeat(100_000) + "c");
        LineMatcher matcher = matcher(new Expression.Text(LineText.regex("(a*)*b|(a|a)*d")));
        assertThat(found(matcher, store)).isEmpty();
    }
}
