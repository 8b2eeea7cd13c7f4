package strongly.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log is a file, and a key that slips through is masked in it. */
class ConsoleLogTest {
    @TempDir Path folder;

    @Test
    void keysAreMaskedInMessagesAndExceptions() throws IOException {
        ConsoleLog.writeTo(folder);
        Logger log = LoggerFactory.getLogger(ConsoleLogTest.class);
        log.warn(
                "connecting with sk-verysecret123",
                new IllegalStateException("bad sk-othersecret"));
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .detachAppender("file");
        String written = Files.readString(folder.resolve("console.log"));
        assertThat(written)
                .contains("connecting with sk-***", "bad sk-***")
                .doesNotContain("verysecret", "othersecret");
    }
}
