package strongly.console.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Notifications through the program each system has for them: {@code notify-send} or {@code gdbus}
 * on Linux, {@code osascript} on macOS, PowerShell on Windows. Texts come from servers: they are
 * handed over as arguments or on standard input, never inside a script or through a shell.
 */
public final class ProgramDesktopNotifier implements DesktopNotifier {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramDesktopNotifier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLICK_PATIENCE = Duration.ofMinutes(1);
    private static final String CLICK = "default";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 400;
    private static final String NAME = "Strongly Console";
    private static final String SHOWN_MILLIS = "10000";

    private static final String APPLE_SCRIPT =
            """
            on run argv
                display notification (item 2 of argv) with title (item 1 of argv)
            end run
            """;

    /**
     * Reads title and text as two lines; makes text nodes of them, so nothing in them is markup.
     */
    private static final String POWER_SHELL =
            """
            $ErrorActionPreference = 'Stop'
            $in = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8)
            $title = $in.ReadLine()
            $text = $in.ReadLine()
            [void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
            $xml = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
            $nodes = $xml.GetElementsByTagName('text')
            [void]$nodes.Item(0).AppendChild($xml.CreateTextNode($title))
            [void]$nodes.Item(1).AppendChild($xml.CreateTextNode($text))
            $id = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
            $toast = New-Object Windows.UI.Notifications.ToastNotification($xml)
            [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($id).Show($toast)
            """;

    private final Programs programs;
    private final String os;

    /**
     * Notifications of a system.
     *
     * @param osName as in the system property {@code os.name}
     */
    public ProgramDesktopNotifier(Programs programs, String osName) {
        this.programs = programs;
        this.os = osName.toLowerCase(Locale.ROOT);
    }

    @Override
    public Answer show(String title, String text, boolean urgent) {
        String first = bounded(title, LONGEST_TITLE);
        String second = bounded(text, LONGEST_TEXT);
        if (os.contains("mac")) {
            return shown(run(List.of("osascript", "-", first, second), APPLE_SCRIPT));
        }
        if (os.contains("win")) {
            return shown(run(powerShell(), first + "\n" + second + "\n"));
        }
        Answer answer = notifySend(first, second, urgent);
        return answer == Answer.REFUSED ? shown(run(gdbus(first, second, urgent), "")) : answer;
    }

    private static Answer shown(boolean taken) {
        return taken ? Answer.SHOWN : Answer.REFUSED;
    }

    /** It tells of a click by the action's name; older ones know no actions and fail. */
    private Answer notifySend(String title, String text, boolean urgent) {
        try {
            Programs.Result result =
                    programs.run(notifySend(title, text, urgent, true), "", CLICK_PATIENCE);
            if (result.exitCode() == 0) {
                return result.output().strip().equals(CLICK) ? Answer.CHOSEN : Answer.SHOWN;
            }
            return shown(run(notifySend(title, text, urgent, false), ""));
        } catch (Programs.LateException stillShown) {
            return Answer.SHOWN;
        } catch (IOException absent) {
            LOG.debug("No notification through notify-send: {}", absent.getMessage());
            return Answer.REFUSED;
        }
    }

    /** One line without control characters, since some programs read lines. */
    private static String bounded(String text, int most) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end) + "…";
    }

    private static List<String> notifySend(
            String title, String text, boolean urgent, boolean clickable) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "notify-send",
                                "--app-name=" + NAME,
                                "--urgency=" + (urgent ? "critical" : "normal"),
                                "--expire-time=" + SHOWN_MILLIS));
        if (clickable) {
            command.add("--action=" + CLICK + "=Show");
        }
        command.addAll(List.of("--", title, withoutMarkup(text)));
        return command;
    }

    /** The specification lets servers read markup in the text, not in the title. */
    private static String withoutMarkup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<String> gdbus(String title, String text, boolean urgent) {
        return List.of(
                "gdbus",
                "call",
                "--session",
                "--dest=org.freedesktop.Notifications",
                "--object-path=/org/freedesktop/Notifications",
                "--method=org.freedesktop.Notifications.Notify",
                variant(NAME),
                "uint32 0",
                variant(""),
                variant(title),
                variant(withoutMarkup(text)),
                "@as []",
                "{'urgency': <byte " + (urgent ? 2 : 1) + ">}",
                SHOWN_MILLIS);
    }

    /** A string in GVariant's notation. */
    private static String variant(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static List<String> powerShell() {
        String encoded =
                Base64.getEncoder().encodeToString(POWER_SHELL.getBytes(StandardCharsets.UTF_16LE));
        return List.of(
                "powershell.exe", "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded);
    }

    private boolean run(List<String> command, String input) {
        try {
            return programs.run(command, input, PATIENCE).exitCode() == 0;
        } catch (IOException absent) {
            LOG.debug("No notification through {}: {}", command.getFirst(), absent.getMessage());
            return false;
        }
    }
}
