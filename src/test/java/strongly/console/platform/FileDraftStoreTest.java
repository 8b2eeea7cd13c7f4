package strongly.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.service.forms.AppDraft;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.forms.DeployDraft;
import strongly.console.service.forms.FormSamples;
import strongly.console.service.forms.KeptDraft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Drafts survive the end of the console. */
class FileDraftStoreTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

    @TempDir private Path folder;

    private static AppDraft draft(String name) {
        return new AppDraft(
                NOW, AppFormValues.EMPTY, FormSamples.values().withName(name), List.of());
    }

    @Test
    void aDraftIsThereAtTheNextStart() {
        DeployDraft deploy = new DeployDraft(NOW, "a:1", "2", List.of("TOKEN"), false);
        try (FileDraftStore store = new FileDraftStore(folder)) {
            store.save("https://x/ new", draft("one"));
            store.save("https://x/ new", draft("two"));
            store.save("https://x/ deploy a", deploy);
            assertThat(store.load("https://x/ new", AppDraft.class)).isEqualTo(draft("two"));
        }
        try (FileDraftStore store = new FileDraftStore(folder)) {
            assertThat(store.load("https://x/ new", AppDraft.class)).isEqualTo(draft("two"));
            assertThat(store.load("https://x/ deploy a", DeployDraft.class)).isEqualTo(deploy);
            assertThat(store.load("https://y/ new", AppDraft.class)).isNull();
            store.delete("https://x/ new");
            assertThat(store.load("https://x/ new", AppDraft.class)).isNull();
        }
        try (FileDraftStore store = new FileDraftStore(folder)) {
            assertThat(store.load("https://x/ new", AppDraft.class)).isNull();
        }
    }

    @Test
    void draftsOfAConnectionAreListedNewestFirst() {
        AppDraft older =
                new AppDraft(
                        NOW.minusSeconds(60), AppFormValues.EMPTY, FormSamples.values(), List.of());
        try (FileDraftStore store = new FileDraftStore(folder)) {
            store.save("x new", draft("one"));
            store.save("x edit a", older);
            store.save("y new", draft("other connection"));
            store.save("x edit b", older);
            store.delete("x edit b");
            assertThat(store.kept("x "))
                    .containsExactly(
                            new KeptDraft("new", NOW),
                            new KeptDraft("edit a", NOW.minusSeconds(60)));
        }
        try (FileDraftStore store = new FileDraftStore(folder)) {
            assertThat(store.kept("x "))
                    .containsExactly(
                            new KeptDraft("new", NOW),
                            new KeptDraft("edit a", NOW.minusSeconds(60)));
            store.delete("x new");
            assertThat(store.kept("x ")).hasSize(1);
        }
    }

    @Test
    void whatIsDeletedIsNotListedHoweverFarTheWriterIs() {
        try (FileDraftStore store = new FileDraftStore(folder)) {
            for (int i = 0; i < 300; i++) {
                store.save("x new", draft("one"));
                assertThat(store.kept("x ")).hasSize(1);
                store.delete("x new");
                assertThat(store.kept("x ")).as("round %d", i).isEmpty();
            }
        }
    }

    @Test
    void damagedDraftsAreNoDrafts() throws IOException {
        try (FileDraftStore store = new FileDraftStore(folder)) {
            store.save("k", draft("one"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "{\"values\":");
            }
        }
        try (FileDraftStore store = new FileDraftStore(folder)) {
            assertThat(store.load("k", AppDraft.class)).isNull();
        }
    }

    @Test
    void onlyTheNewestDraftsAreKept() throws IOException {
        try (FileDraftStore store = new FileDraftStore(folder)) {
            for (int i = 0; i < 70; i++) {
                store.save("draft " + i, draft("a" + i));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.count()).isEqualTo(50);
        }
    }

    @Test
    void keysThatLookLikePathsStayInTheFolder() throws IOException {
        try (FileDraftStore store = new FileDraftStore(folder.resolve("in"))) {
            store.save("../../evil" + "x".repeat(5_000), draft("one"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("in");
        }
    }
}
