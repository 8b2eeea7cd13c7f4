package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.platform.FileDraftStore;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.KeptDraft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that dies while two forms are open: the next one is offered what stood in them. */
class DraftCrashTest {
    private static final int DIED = 9;
    private static final String SECRET = "s3cret-value";

    @TempDir Path folder;

    /** The process that dies; its argument is the drafts' folder. */
    public static final class Dying {
        private Dying() {}

        /** Types into a new app and into a deployment, and dies without a word. */
        public static void main(String[] args) {
            Path drafts = Path.of(args[0]);
            EditorFixture fixture = new EditorFixture(new FileDraftStore(drafts));
            AppFormViewModel form = fixture.form(FormStart.create());
            form.fields().field(AppField.NAME).set("half-done");
            form.fields().field(AppField.REPLICAS).set("many");
            DeployFormViewModel deploy =
                    fixture.deploy(fixture.staging(), false, KnownDeployments.NONE);
            deploy.image().set("shop:2");
            deploy.variables().paste("TOKEN=" + SECRET);
            fixture.seconds(1);
            // another process would see them; how far the writer of this one is says nothing
            FileDraftStore other = new FileDraftStore(drafts);
            while (other.kept("here ").size() < 2) {
                Thread.onSpinWait();
            }
            form.fields().field(AppField.DESCRIPTION).set("typed in the last moment");
            Runtime.getRuntime().halt(DIED);
        }
    }

    private int die() throws IOException, InterruptedException {
        Process dying =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Dying.class.getName(),
                                folder.resolve("drafts").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output.txt").toFile())
                        .start();
        try {
            assertThat(dying.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return dying.exitValue();
        } finally {
            dying.destroyForcibly();
        }
    }

    @Test
    void theNextStartIsOfferedWhatWasTyped() throws IOException, InterruptedException {
        assertThat(die()).as(Files.readString(folder.resolve("output.txt"))).isEqualTo(DIED);
        try (FileDraftStore drafts = new FileDraftStore(folder.resolve("drafts"))) {
            assertThat(drafts.kept("here "))
                    .extracting(KeptDraft::form)
                    .containsExactlyInAnyOrder("new", "deploy a");
            EditorFixture next = new EditorFixture(drafts);
            AppFormViewModel form = next.form(FormStart.create());
            assertThat(form.restoredProperty().get()).isNotNull();
            assertThat(form.fields().field(AppField.NAME).get()).isEqualTo("half-done");
            assertThat(form.fields().field(AppField.REPLICAS).get()).isEqualTo("many");
            DeployFormViewModel deploy = next.deploy(next.staging(), false, KnownDeployments.NONE);
            assertThat(deploy.restoredProperty().get()).isNotNull();
            assertThat(deploy.image().get()).isEqualTo("shop:2");
            assertThat(deploy.variables().valuesProperty().get()).containsOnlyKeys("TOKEN");
        }
        assertThat(written()).isNotEmpty().noneMatch(text -> text.contains(SECRET));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(DraftCrashTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
