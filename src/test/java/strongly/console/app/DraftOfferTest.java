package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.service.forms.Draft;
import strongly.console.service.forms.DraftStore;
import strongly.console.service.forms.KeptDraft;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Toast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Unfinished forms are offered when their connection is opened. */
class DraftOfferTest {
    private final ManualScheduler clock = new ManualScheduler();
    private final List<Toast> toasts = new ArrayList<>();
    private final List<String> resumed = new ArrayList<>();

    private KeptDraft kept(String form, int minutesAgo) {
        return new KeptDraft(form, clock.instant().minus(Duration.ofMinutes(minutesAgo)));
    }

    private void look(KeptDraft... drafts) {
        new DraftOffer(clock, toasts::add, id -> "name of " + id, resumed::add)
                .look(new Kept(List.of(drafts)), "here", new SynchronousTaskRunner());
    }

    @Test
    void nothingIsSaidWhereNothingWaits() {
        look();
        assertThat(toasts).isEmpty();
    }

    @Test
    void theNewestIsTakenUpAgain() {
        look(kept("edit app_1", 3), kept("new", 90));
        assertThat(toasts.getFirst().text())
                .isEqualTo(
                        "Edit name of app_1, kept 3 min ago. 1 more is back when you open the same"
                                + " form again.");
        Command action = toasts.getFirst().action();
        assertThat(action).isNotNull();
        action.run();
        assertThat(resumed).containsExactly("edit app_1");
    }

    @Test
    void aNewAppHasNoName() {
        look(kept("new", 1));
        assertThat(toasts.getFirst().text()).startsWith("New app, kept 1 min ago.");
    }

    @ParameterizedTest
    @CsvSource({
        "undo app_1, Undo changes of name of app_1",
        "rollback app_1, Roll back name of app_1",
        "deploy app_1, Deploy name of app_1",
        "recreate app_1, Recreate name of app_1"
    })
    void everyFormIsNamedByWhatItDoes(String form, String named) {
        look(kept(form, 1));
        assertThat(toasts.getFirst().text()).isEqualTo(named + ", kept 1 min ago.");
    }

    private record Kept(List<KeptDraft> drafts) implements DraftStore {
        @Override
        public void save(String key, Draft draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T extends Draft> @Nullable T load(String key, Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<KeptDraft> kept(String prefix) {
            assertThat(prefix).isEqualTo("here ");
            return drafts;
        }

        @Override
        public void delete(String key) {
            throw new UnsupportedOperationException();
        }
    }
}
