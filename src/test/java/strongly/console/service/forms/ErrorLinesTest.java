package strongly.console.service.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import strongly.console.model.LogAnswer;
import strongly.console.task.ManualScheduler;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Log lines of a deployment that mention errors. */
class ErrorLinesTest {
    private static final Instant SENT = Instant.parse("2026-01-15T10:30:00Z");

    private final ErrorLines lines = new ErrorLines(new ManualScheduler(SENT));

    private List<String> of(String text, @Nullable Instant server) {
        return lines.of(new LogAnswer(text.getBytes(StandardCharsets.UTF_8), server, false), SENT);
    }

    @Test
    void onlyErrorsSinceItWasSentAreShown() {
        assertThat(
                        of(
                                """
                                2026-01-15T10:29:00Z [ERROR] old
                                2026-01-15T10:30:01Z [INFO] Server error handler installed
                                2026-01-15T10:30:02Z [ERROR] Cannot connect
                                java.lang.IllegalStateException: no
                                    at Foo.bar
                                2026-01-15T10:30:03Z [FATAL] exiting
                                2026-01-15T10:30:04Z [ERROR] Cannot connect
                                """,
                                SENT))
                .containsExactly(
                        "2026-01-15T10:30:02Z [ERROR] Cannot connect",
                        "java.lang.IllegalStateException: no",
                        "2026-01-15T10:30:03Z [FATAL] exiting",
                        "2026-01-15T10:30:04Z [ERROR] Cannot connect");
    }

    @Test
    void theServersClockMayBeOff() {
        String text = "2026-01-15T09:30:01Z [ERROR] now there\n2026-01-15T09:00:00Z [ERROR] old\n";
        assertThat(of(text, SENT.minusSeconds(3600)))
                .containsExactly("2026-01-15T09:30:01Z [ERROR] now there");
    }

    @Test
    void linesWithoutTimeAreToldByTheirWords() {
        assertThat(of("starting\npanic: out of luck\nfine\nconnection refused by db", null))
                .containsExactly("panic: out of luck", "connection refused by db");
    }

    @Test
    void muchIsBounded() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append("error number ").append(i).append("x".repeat(1000)).append('\n');
        }
        List<String> found = of(text.toString(), null);
        assertThat(found).hasSize(20);
        assertThat(found.getLast()).startsWith("error number 999").hasSizeLessThan(410);
    }
}
