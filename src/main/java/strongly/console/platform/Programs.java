package strongly.console.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs of the operating system. */
public interface Programs {
    /**
     * How a program ended.
     *
     * @param exitCode its exit code
     * @param output what it wrote to standard output
     */
    record Result(int exitCode, String output) {
        /** Leaves out the output, which may be a secret. */
        @Override
        public String toString() {
            return "Result[exitCode=" + exitCode + "]";
        }
    }

    /** A program that did not end in time. */
    final class LateException extends IOException {
        private static final long serialVersionUID = 1L;

        LateException(String program) {
            super(program + " did not answer in time");
        }
    }

    /**
     * Runs a program to its end; blocks.
     *
     * @param input what it reads from standard input; secrets go here, never into the command
     * @throws LateException where it does not end in time
     * @throws IOException where it cannot be started
     */
    Result run(List<String> command, String input, Duration timeLimit) throws IOException;

    /** The programs of this machine. */
    static Programs system() {
        return (command, input, timeLimit) -> {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try {
                try (OutputStream in = process.getOutputStream()) {
                    in.write(input.getBytes(StandardCharsets.UTF_8));
                }
                if (!process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new LateException(command.getFirst());
                }
                // what these programs answer fits into the pipe's buffer
                byte[] output = process.getInputStream().readAllBytes();
                return new Result(process.exitValue(), new String(output, StandardCharsets.UTF_8));
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                throw new IOException("cancelled", cancelled);
            } finally {
                process.destroyForcibly();
            }
        };
    }
}
