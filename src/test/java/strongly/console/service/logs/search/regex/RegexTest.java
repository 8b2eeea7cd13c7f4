package strongly.console.service.logs.search.regex;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Matches what RE2 matches, in linear time. */
class RegexTest {
    private static final String ALPHABET = "abcABC éü1_]";

    private static Regex regex(String expression, boolean anyCase, boolean words) {
        return Regex.of(expression, anyCase, words).orElseThrow();
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "ab",
                "A b",
                "ba.*a",
                "b{2}",
                "[ab]c",
                "a|bc",
                "^c",
                "c$",
                "é",
                "[^a]b",
                "\\bab\\b",
                "\\Bb",
                "a?b+c*",
                "(ab|c){2,3}",
                "(?i)aB",
                "x*",
                "^$",
                "^",
                "$",
                "a.c",
                "[é-ü]",
                "\\w+ \\w+",
                "(a|)+b",
                "(?:^|b)a(?:$|c)",
                "\\x41",
                "[\\d\\s]",
                "a{0}b",
                "\\Qa b\\E",
                "[]a]",
                "[^]a]",
                "a{,2}",
                "a(?i:b)c",
                "(?P<name>a)b",
                "a.*?b$",
            })
    void matchesWhatRe2Matches(String expression) {
        SplittableRandom random = new SplittableRandom(expression.hashCode());
        for (int way = 0; way < 4; way++) {
            boolean anyCase = (way & 1) != 0;
            boolean words = (way & 2) != 0;
            String whole = words ? "\\b(?:" + expression + ")\\b" : expression;
            Pattern re2 = Pattern.compile(whole, anyCase ? Pattern.CASE_INSENSITIVE : 0);
            Regex regex = regex(expression, anyCase, words);
            RegexMatcher matcher = regex.matcher();
            for (int i = 0; i < 1_500; i++) {
                String text = text(random);
                byte[] b = text.getBytes(StandardCharsets.UTF_8);
                boolean expected = re2.matcher(text).find();
                assertThat(matcher.matches(b, 0, b.length))
                        .as("%s in '%s'", whole, text)
                        .isEqualTo(expected);
                boolean literals = hasLiterals(regex, text);
                assertThat(literals || !expected).as("%s in '%s'", whole, text).isTrue();
                if (regex.isOnlyLiterals()) {
                    assertThat(literals).as("%s in '%s'", whole, text).isEqualTo(expected);
                }
            }
        }
    }

    private static boolean hasLiterals(Regex regex, String text) {
        int at = 0;
        for (List<Regex.Literal> any : regex.literals()) {
            int first = Integer.MAX_VALUE;
            for (Regex.Literal literal : any) {
                first = Math.min(first, endOf(literal, text, at));
            }
            if (first == Integer.MAX_VALUE) {
                return false;
            }
            at = first;
        }
        return true;
    }

    private static int endOf(Regex.Literal literal, String text, int from) {
        int length = literal.text().length();
        for (int i = from; i <= text.length() - length; i++) {
            if (text.regionMatches(literal.anyCase(), i, literal.text(), 0, length)) {
                return i + length;
            }
        }
        return Integer.MAX_VALUE;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(W|ERR).*(no|so)     ; W|ERR,no|so   ; true",
                "(a|b)                ; a|b           ; true",
                "a(b|c)               ; a,b|c         ; false",
                "(a|b)(c|d)           ; a|b,c|d       ; false",
                "(a|b+)c              ; c             ; false",
                "(a|)c                ; c             ; false",
                "x.*(a|bc).*d         ; x,a|bc,d      ; true",
                "ERROR.*timeout       ; ERROR,timeout ; true",
                "abc                  ; abc           ; true",
                "a+bc                 ; a,bc          ; false",
                "(x|y)abc             ; x|y,abc       ; false",
                "ab?c                 ; a,c           ; false",
                "^abc                 ; abc           ; false",
                "(abc)+               ; abc           ; false",
            })
    void plainTextsOfAnExpression(String expression, String literals, boolean only) {
        Regex regex = regex(expression, false, false);
        assertThat(regex.literals())
                .extracting(RegexTest::choices)
                .containsExactlyElementsOf(List.of(literals.split(",")));
        assertThat(regex.isOnlyLiterals()).isEqualTo(only);
    }

    private static String choices(List<Regex.Literal> any) {
        return any.stream().map(Regex.Literal::text).collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a(b", "a)", "[a", "*a", "\\pL", "(?=a)", "a**", "[[:alpha:]]", "a\\"})
    void whatItDoesNotKnowIsLeftToTheOtherEngine(String expression) {
        assertThat(Regex.of(expression, false, false)).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreNotInTheWay() {
        byte[] b = {'a', (byte) 0xc3, 'x', (byte) 0xff, 0, 'b'};
        assertThat(regex("a.*b", false, false).matcher().matches(b, 0, b.length)).isTrue();
        assertThat(regex("x.\\x00b", false, false).matcher().matches(b, 0, b.length)).isTrue();
    }

    @Test
    @Timeout(60)
    void anExpressionWithTooManyStatesStaysLinear() {
        RegexMatcher matcher = regex("(a|b)*a(a|b){14}c", false, false).matcher();
        SplittableRandom random = new SplittableRandom(1);
        byte[] b = new byte[100_000];
        for (int i = 0; i < b.length; i++) {
            b[i] = (byte) (random.nextBoolean() ? 'a' : 'b');
        }
        assertThat(matcher.matches(b, 0, b.length)).isFalse();
        b[70_000] = 'c';
        b[69_985] = 'a';
        assertThat(matcher.matches(b, 0, b.length)).isTrue();
    }
}
