package strongly.console.service.operations.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.bulk.BulkEntry.Result;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that dies at the worst moment: the second app was sent and its answer not written. */
class BulkCrashTest {
    private static final int DIED = 9;

    @TempDir Path folder;

    /** The process that dies; its argument is the journals' folder. */
    public static final class Dying {
        private Dying() {}

        /** Stops a0, dies while stopping a1, never gets to a2. */
        public static void main(String[] args) {
            BulkFixture fixture = new BulkFixture(Path.of(args[0]));
            fixture.client.onCall("stop a1", () -> Runtime.getRuntime().halt(DIED));
            BulkRun run =
                    fixture.run(
                            fixture.plan(
                                    new BulkAction.Simple(OperationKind.STOP), fixture.running(3)),
                            1,
                            Duration.ZERO);
            run.start();
            fixture.stopped("a0");
        }
    }

    @Test
    void theNextStartKnowsWhatWasDoneWhatWasSentAndWhatWasNot()
            throws IOException, InterruptedException {
        Process dying =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Dying.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output.txt").toFile())
                        .start();
        assertThat(dying.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(dying.exitValue()).isEqualTo(DIED);

        List<UnfinishedBulk> found = new BulkJournals(folder, "https://acme.example").unfinished();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().entries())
                .extracting(BulkEntry::result)
                .containsExactly(Result.SUCCEEDED, Result.UNKNOWN, Result.WAITING);
    }
}
