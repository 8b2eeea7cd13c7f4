package strongly.console.service.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.api.ErrorAnswer;
import strongly.console.api.RequestDescription;
import strongly.console.api.ServerErrorException;
import strongly.console.api.UnauthorizedException;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The catalog becomes exact whatever moves, and stays so at the cost of what changes. */
class SynchronisedCatalogTest {
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final RequestDescription REQUEST =
            new RequestDescription("list apps", "GET", "/api/v1/apps", null);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final ListingServer server = new ListingServer();
    private final List<CatalogChange> changes = new ArrayList<>();
    private final SynchronisedCatalog catalog = catalog(new ImmediateUiDispatcher());

    private SynchronisedCatalog catalog(UiDispatcher ui) {
        return new SynchronisedCatalog(
                server,
                new CatalogPolling(POLL, Duration.ofMinutes(5), 1),
                new SynchronousTaskRunner(),
                scheduler,
                ui);
    }

    /** A UI thread that is free whenever a page comes, also while the read is under way. */
    private static final class FreeUi implements UiDispatcher {
        @Override
        public void dispatch(Runnable action) {
            action.run();
        }

        @Override
        public boolean isUiThread() {
            return true;
        }
    }

    private void fill(int apps) {
        for (int i = 0; i < apps; i++) {
            server.create();
            server.tick(i % 3);
        }
    }

    private void assertExact() {
        assertThat(catalog.snapshot().apps()).containsExactlyInAnyOrderElementsOf(server.apps());
    }

    private int requestsOf(Runnable action) {
        int before = server.requests;
        action.run();
        return server.requests - before;
    }

    @Test
    void everythingIsReadAndTheFirstPageIsShownFirst() {
        fill(1234);
        SynchronisedCatalog shown = catalog(new FreeUi());
        shown.observe(changes::add);
        shown.start();
        assertThat(shown.snapshot().apps()).containsExactlyInAnyOrderElementsOf(server.apps());
        assertThat(shown.snapshot().phase()).isEqualTo(Phase.COMPLETE);
        assertThat(changes.get(1).upserted()).hasSize(FullRead.PAGE);
        assertThat(server.requests).isLessThanOrEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatMovesDuringTheLoadEndsExact(long seed) {
        fill(950);
        Random random = new Random(seed);
        int[] mutations = {60};
        server.betweenPages =
                () -> {
                    if (mutations[0]-- > 0) {
                        List<String> ids = server.ids();
                        server.tick(random.nextInt(2));
                        server.delete(ids.get(random.nextInt(ids.size())));
                        server.create();
                        server.update(
                                ids.get(random.nextInt(ids.size())),
                                random.nextBoolean() ? AppStatus.RUNNING : AppStatus.FAILED);
                    }
                };
        catalog.start();
        scheduler.advance(Duration.ofMinutes(6));
        assertExact();
    }

    @Test
    void aLookWithoutChangesCostsOneRequestAndTellsNobodyOfApps() {
        fill(5000);
        server.tick(10);
        catalog.start();
        catalog.observe(changes::add);
        changes.clear();
        assertThat(requestsOf(() -> scheduler.advance(POLL))).isEqualTo(1);
        assertThat(changes).allMatch(CatalogChange::isStateOnly);
    }

    @Test
    void aFewChangesCostOneRequest() {
        fill(5000);
        catalog.start();
        server.tick(10);
        server.update("app_000017", AppStatus.FAILED);
        server.update("app_004017", AppStatus.RUNNING);
        catalog.observe(changes::add);
        changes.clear();
        assertThat(requestsOf(() -> scheduler.advance(POLL))).isEqualTo(1);
        assertThat(changes.getFirst().upserted()).hasSize(2);
        assertExact();
    }

    @Test
    void changesWithinOneSecondAreAllSeen() {
        fill(300);
        server.tick(10);
        server.update("app_000001", AppStatus.FAILED);
        catalog.start();
        server.update("app_000002", AppStatus.FAILED);
        scheduler.advance(POLL);
        assertExact();
    }

    @Test
    void deletedAppsLeaveAtTheNextLook() {
        fill(450);
        catalog.start();
        server.tick(5);
        server.delete("app_000100");
        scheduler.advance(POLL);
        assertExact();
        assertThat(catalog.find("app_000100")).isNull();
    }

    @Test
    void aServerThatIgnoresTheSortIsReconciledInTime() {
        server.ignoresSort = true;
        fill(500);
        catalog.start();
        server.tick(10);
        server.update("app_000003", AppStatus.FAILED);
        scheduler.advance(Duration.ofMinutes(6));
        assertExact();
    }

    @Test
    void failuresAreCountedBackedOffAndForgottenAfterSuccess() {
        fill(10);
        catalog.start();
        server.failure =
                new ServerErrorException(REQUEST, new ErrorAnswer(500, null, "broken", null));
        scheduler.advance(Duration.ofMinutes(3));
        assertThat(catalog.snapshot().isStale()).isTrue();
        assertThat(catalog.snapshot().error()).hasMessage("broken");
        assertThat(catalog.snapshot().apps()).hasSize(10);
        server.failure = null;
        catalog.refresh();
        assertThat(catalog.snapshot().isStale()).isFalse();
        assertThat(catalog.snapshot().error()).isNull();
    }

    @Test
    void aRefusedKeyIsNotHammered() {
        fill(10);
        server.failure =
                new UnauthorizedException(
                        REQUEST, new ErrorAnswer(401, "unauthorized", null, null));
        catalog.start();
        assertThat(requestsOf(() -> scheduler.advance(Duration.ofMinutes(5)))).isEqualTo(5);
    }

    @Test
    void aHiddenWindowPollsATenth() {
        fill(10);
        catalog.start();
        catalog.setWindowVisible(false);
        scheduler.advance(POLL);
        assertThat(requestsOf(() -> scheduler.advance(POLL.multipliedBy(20)))).isEqualTo(2);
    }

    @Test
    void whatWasDeletedHereDoesNotComeBackFromAnOldPage() {
        fill(10);
        catalog.start();
        catalog.remove("app_000005");
        scheduler.advance(POLL);
        assertThat(catalog.find("app_000005")).isNull();
    }

    @Test
    void anOlderReadDoesNotUndoANewerOne() {
        fill(3);
        catalog.start();
        var old = catalog.find("app_000001");
        server.tick(5);
        server.update("app_000001", AppStatus.RUNNING);
        scheduler.advance(POLL);
        assertThat(old).isNotNull();
        catalog.put(old);
        assertThat(catalog.find("app_000001")).isNotNull();
        assertThat(catalog.find("app_000001").status()).isEqualTo(AppStatus.RUNNING);
    }

    @Test
    void afterClosingNothingIsAsked() {
        fill(3);
        catalog.start();
        catalog.close();
        assertThat(requestsOf(() -> scheduler.advance(Duration.ofHours(1)))).isZero();
    }

    @Test
    void aPageThatFailsDoesNotLoseTheOthersAndIsReadLater() {
        fill(950);
        server.brokenOffset = 2L * (FullRead.PAGE - 1);
        catalog.start();
        assertThat(catalog.snapshot().apps()).hasSizeGreaterThan(840);
        assertThat(catalog.snapshot().phase()).isEqualTo(Phase.LOADING);
        assertThat(catalog.snapshot().error()).hasMessage("this page is broken");
        server.brokenOffset = -1;
        scheduler.advance(POLL.multipliedBy(2));
        assertExact();
        assertThat(catalog.snapshot().phase()).isEqualTo(Phase.COMPLETE);
        assertThat(catalog.snapshot().error()).isNull();
    }

    @Test
    void aThousandChangesOfOneSecondAreNotReadAgainAtEachLook() {
        fill(200);
        server.tick(10);
        for (int i = 0; i < 1500; i++) {
            server.create();
        }
        catalog.start();
        server.tick(10);
        scheduler.advance(POLL.multipliedBy(3));
        assertThat(requestsOf(() -> scheduler.advance(POLL.multipliedBy(10)))).isEqualTo(10);
        server.update("app_000500", AppStatus.FAILED);
        scheduler.advance(POLL);
        assertExact();
    }

    @Test
    void theServersClockMayBeAnyhow() {
        fill(300);
        server.tick(-400_000_000);
        catalog.start();
        scheduler.advance(Duration.ofDays(1));
        server.tick(800_000_000);
        server.update("app_000007", AppStatus.FAILED);
        assertThat(requestsOf(() -> scheduler.advance(POLL))).isEqualTo(1);
        assertExact();
    }

    @Test
    void anInstanceThatWentBackInTimeIsBelievedAtTheNextFullRead() {
        fill(150);
        server.tick(1000);
        server.update("app_000010", AppStatus.RUNNING);
        catalog.start();
        server.tick(-500);
        server.update("app_000010", AppStatus.FAILED);
        scheduler.advance(Duration.ofMinutes(6));
        assertExact();
    }

    @Test
    void whatIsRememberedIsShownAtOnceAndReplacedByWhatTheServerSays() {
        fill(20);
        server.tick(5000);
        server.update("app_000003", AppStatus.FAILED);
        server.create();
        List<App> before = server.apps();
        server.tick(-5000);
        server.update("app_000003", AppStatus.RUNNING);
        server.delete("app_000021");
        Instant saved = Instant.parse("2026-01-01T00:00:00Z");
        catalog.remember(before, saved);
        assertThat(catalog.snapshot().phase()).isEqualTo(Phase.REMEMBERED);
        assertThat(catalog.snapshot().confirmedAt()).isEqualTo(saved);
        assertThat(catalog.snapshot().apps()).hasSize(21);
        catalog.start();
        assertExact();
    }

    @Test
    void whatIsRememberedTooLateChangesNothing() {
        fill(20);
        List<App> before = server.apps();
        server.delete("app_000003");
        catalog.start();
        catalog.remember(before, Instant.EPOCH);
        assertExact();
    }
}
