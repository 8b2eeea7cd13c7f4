package strongly.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

class FileFailureTest {
    private static final Path FILE = Path.of("out.log");

    @Test
    void thatAPathIsMissingOrClosedIsSaidInWords() {
        assertThat(FileFailure.reason(FILE, new NoSuchFileException(".out.log.7.unfinished")))
                .isEqualTo("there is no folder for out.log");
        assertThat(FileFailure.reason(FILE, new AccessDeniedException(".out.log.7.unfinished")))
                .isEqualTo("no permission to write out.log");
    }

    @Test
    void whatTheSystemSaysIsPassedOn() {
        Exception full = new FileSystemException("out.log", null, "No space left on device");
        assertThat(FileFailure.reason(FILE, full)).isEqualTo("out.log: No space left on device");
        assertThat(FileFailure.reason(FILE, new IOException("broken pipe")))
                .isEqualTo("broken pipe");
        assertThat(FileFailure.reason(FILE, new IOException())).isEqualTo("IOException");
    }
}
