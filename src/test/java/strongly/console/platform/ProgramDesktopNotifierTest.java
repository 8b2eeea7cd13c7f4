package strongly.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.platform.DesktopNotifier.Answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Texts of servers reach the system's notifications as text, whatever they hold. */
class ProgramDesktopNotifierTest {
    private static final String NASTY = "--x '; rm -rf ~ #\n$(id) \"q\" <b>&";

    private final List<List<String>> commands = new ArrayList<>();
    private final List<String> inputs = new ArrayList<>();

    private DesktopNotifier on(String os, String... present) {
        Programs programs =
                (command, input, limit) -> {
                    commands.add(command);
                    inputs.add(input);
                    if (!List.of(present).contains(command.getFirst())) {
                        throw new IOException("no such program");
                    }
                    return new Programs.Result(0, "");
                };
        return new ProgramDesktopNotifier(programs, os);
    }

    @Test
    void linuxTakesThemAfterTheEndOfOptionsWithoutMarkup() {
        assertThat(on("Linux", "notify-send").show(NASTY, NASTY, true)).isEqualTo(Answer.SHOWN);
        List<String> command = commands.getFirst();
        assertThat(command).startsWith("notify-send").contains("--urgency=critical");
        assertThat(command.subList(command.indexOf("--"), command.size()))
                .containsExactly(
                        "--",
                        "--x '; rm -rf ~ # $(id) \"q\" <b>&",
                        "--x '; rm -rf ~ # $(id) \"q\" &lt;b&gt;&amp;");
    }

    @Test
    void aClickIsToldByTheNameOfTheAction() {
        Programs clicked = (command, input, limit) -> new Programs.Result(0, "default\n");
        assertThat(new ProgramDesktopNotifier(clicked, "Linux").show("a", "b", true))
                .isEqualTo(Answer.CHOSEN);
        Programs unclicked =
                (command, input, limit) -> {
                    throw new Programs.LateException("notify-send");
                };
        assertThat(new ProgramDesktopNotifier(unclicked, "Linux").show("a", "b", true))
                .as("it is still on screen")
                .isEqualTo(Answer.SHOWN);
    }

    @Test
    void anOlderNotifySendIsAskedWithoutAction() {
        Programs older =
                (command, input, limit) -> {
                    commands.add(command);
                    boolean asked = command.stream().anyMatch(word -> word.startsWith("--action"));
                    return new Programs.Result(asked ? 1 : 0, "");
                };
        assertThat(new ProgramDesktopNotifier(older, "Linux").show("a", "b", true))
                .isEqualTo(Answer.SHOWN);
        assertThat(commands).hasSize(2);
    }

    @Test
    void withoutNotifySendTheBusIsAskedWithQuotedStrings() {
        assertThat(on("Linux", "gdbus").show("it's \\ done", "", false)).isEqualTo(Answer.SHOWN);
        assertThat(commands.getLast())
                .startsWith("gdbus", "call", "--session")
                .contains("'it\\'s \\\\ done'", "{'urgency': <byte 1>}");
    }

    @Test
    void aDesktopWithoutNotificationsSaysSo() {
        assertThat(on("Linux").show("a", "b", false)).isEqualTo(Answer.REFUSED);
        assertThat(commands).hasSize(2);
    }

    @Test
    void macTakesThemAsArgumentsOfAFixedScript() {
        assertThat(on("Mac OS X", "osascript").show(NASTY, "text", false)).isEqualTo(Answer.SHOWN);
        assertThat(commands.getFirst())
                .containsExactly("osascript", "-", "--x '; rm -rf ~ # $(id) \"q\" <b>&", "text");
        assertThat(inputs.getFirst()).contains("on run argv").doesNotContain("rm -rf");
    }

    @Test
    void windowsReadsThemFromStandardInputInTwoLines() {
        assertThat(on("Windows 11", "powershell.exe").show(NASTY, "a\r\nb", false))
                .isEqualTo(Answer.SHOWN);
        assertThat(inputs.getFirst()).isEqualTo("--x '; rm -rf ~ # $(id) \"q\" <b>&\na b\n");
        String script =
                new String(
                        Base64.getDecoder().decode(commands.getFirst().getLast()),
                        StandardCharsets.UTF_16LE);
        assertThat(script).contains("CreateTextNode($title)").doesNotContain("rm -rf");
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        on("Linux", "notify-send").show("😀".repeat(200), "x".repeat(100_000), false);
        List<String> command = commands.getFirst();
        assertThat(command.getLast()).hasSize(401).endsWith("…");
        assertThat(command.get(command.size() - 2)).hasSize(121).endsWith("😀…");
    }
}
