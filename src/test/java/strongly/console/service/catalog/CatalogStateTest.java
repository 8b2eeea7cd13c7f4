package strongly.console.service.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.model.App;
import strongly.console.model.AppPage;
import strongly.console.model.AppStatus;
import strongly.console.model.Pagination;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.task.ManualScheduler;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.apps.SampleApps;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A UI thread that is busy is told little, and nothing is lost to it. */
class CatalogStateTest {
    private static final int PAGES = 1_000;

    /** Holds what is for the UI thread until the test lets it run. */
    private static final class BusyUi implements UiDispatcher {
        final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void dispatch(Runnable action) {
            waiting.add(action);
        }

        @Override
        public boolean isUiThread() {
            return true;
        }

        void runAll() {
            for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
            }
        }
    }

    private final BusyUi ui = new BusyUi();
    private final ManualScheduler scheduler = new ManualScheduler();
    private final CatalogState state = new CatalogState(scheduler, ui);
    private final List<CatalogChange> changes = new ArrayList<>();
    private final List<App> apps = SampleApps.of(PAGES);

    private void take(int page) {
        state.takeRead(new AppPage(List.of(apps.get(page)), new Pagination(PAGES, 1, page, true)));
    }

    private void observe() {
        state.observe(changes::add);
        changes.clear();
    }

    @Test
    void aThousandPagesBehindABusyScreenAreOneCallToItsObservers() {
        observe();
        for (int page = 0; page < PAGES; page++) {
            take(page);
        }
        assertThat(ui.waiting).hasSize(1);
        ui.runAll();
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().upserted()).containsExactlyInAnyOrderElementsOf(apps);
        assertThat(changes.getFirst().snapshot()).isSameAs(state.snapshot());
    }

    @Test
    void whatComesAfterACallIsToldInTheNext() {
        observe();
        take(0);
        ui.runAll();
        take(1);
        take(2);
        scheduler.advance(CatalogState.PACE);
        ui.runAll();
        assertThat(changes).hasSize(2);
        assertThat(changes.get(1).upserted()).containsExactlyInAnyOrder(apps.get(1), apps.get(2));
        assertThat(changes.get(1).snapshot().apps()).hasSize(3);
    }

    @Test
    void pagesThatStreamInAreToldAtAPaceThatCanBeReadAndTheirEndAtOnce() {
        observe();
        take(0);
        ui.runAll();
        assertThat(changes).hasSize(1);
        take(1);
        ui.runAll();
        assertThat(changes).hasSize(1);
        scheduler.advance(CatalogState.PACE.minusMillis(1));
        take(2);
        ui.runAll();
        assertThat(changes).hasSize(1);
        scheduler.advance(Duration.ofMillis(1));
        ui.runAll();
        assertThat(changes).hasSize(2);
        assertThat(changes.get(1).snapshot().apps()).hasSize(3);
        take(3);
        state.complete(new FullRead.Result(Set.of(apps.get(3).id()), 1, true, null));
        ui.runAll();
        assertThat(changes).hasSize(3);
        assertThat(changes.get(2).snapshot().phase()).isEqualTo(Phase.COMPLETE);
        assertThat(changes.get(2).snapshot().apps()).containsExactly(apps.get(3));
        scheduler.advance(CatalogState.PACE.multipliedBy(3));
        ui.runAll();
        assertThat(changes).hasSize(3);
    }

    @Test
    void whatTheUserDidDuringTheFirstReadIsToldAtOnce() {
        observe();
        take(0);
        ui.runAll();
        state.put(apps.getFirst().withStatus(AppStatus.of("thawing")));
        ui.runAll();
        assertThat(changes).hasSize(2);
    }

    @Test
    void anAppThatCameAndWentMeanwhileIsToldAsGone() {
        take(0);
        ui.runAll();
        observe();
        take(1);
        state.bury(apps.get(0).id());
        state.bury(apps.get(1).id());
        ui.runAll();
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().upserted()).isEmpty();
        assertThat(changes.getFirst().removed())
                .isEqualTo(Set.of(apps.get(0).id(), apps.get(1).id()));
    }

    @Test
    void whoAsksIsToldOfWhatIsKnownNowHoweverBusyTheScreenIs() {
        take(0);
        assertThat(state.snapshot().apps()).containsExactly(apps.getFirst());
        assertThat(state.snapshot().phase()).isEqualTo(Phase.LOADING);
        assertThat(state.snapshot()).isSameAs(state.snapshot());
        long version = state.snapshot().version();
        take(1);
        assertThat(state.snapshot().apps()).hasSize(2);
        assertThat(state.snapshot().version()).isGreaterThan(version);
    }

    @Test
    void failuresAreCountedAsTheyComeAndGo() {
        state.put(apps.get(0).withStatus(AppStatus.FAILED));
        state.put(apps.get(1).withStatus(AppStatus.ERROR));
        state.put(apps.get(2).withStatus(AppStatus.RUNNING));
        assertThat(state.snapshot().failed()).isEqualTo(2);
        state.put(apps.get(0).withStatus(AppStatus.RUNNING));
        assertThat(state.snapshot().failed()).isEqualTo(1);
        state.bury(apps.get(1).id());
        assertThat(state.snapshot().failed()).isZero();
    }
}
