package strongly.console.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import strongly.console.api.ApiException;
import strongly.console.api.ErrorAnswer;
import strongly.console.api.ForbiddenException;
import strongly.console.api.NetworkException;
import strongly.console.api.RequestDescription;
import strongly.console.api.ServerErrorException;
import strongly.console.api.UnauthorizedException;
import strongly.console.api.UnreadableAnswerException;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.service.catalog.query.QueryResult;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.QueuedTaskRunner;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class AppTableViewModelTest {
    private static final RequestDescription REQUEST =
            new RequestDescription("List apps", "GET", "/apps", null);

    private final AppTableFixture fixture = new AppTableFixture();
    private final AppTable table = fixture.table();
    private final AppTableViewModel model = table.model();
    private final List<App> apps = SampleApps.of(60);

    @BeforeEach
    void open() {
        model.activate();
    }

    private AppRow row(int index) {
        return (AppRow) model.lines().get(index);
    }

    @Test
    void showsAnOutlineUntilTheFirstPageIsThere() {
        assertThat(model.stateProperty().get().kind()).isEqualTo(TableState.Kind.LOADING);
        assertThat(table.filter().countsProperty().get().isKnown()).isFalse();
        fixture.catalog.load(apps, Phase.LOADING, 100);
        assertThat(model.stateProperty().get().kind()).isEqualTo(TableState.Kind.LINES);
        assertThat(model.noteProperty().get().text()).isEqualTo("Loading 60 of 100 apps");
        fixture.catalog.load(apps);
        assertThat(model.noteProperty().get()).isNull();
    }

    @Test
    void sortsByNameInNaturalOrderAtFirst() {
        fixture.catalog.load(
                List.of(
                        SampleApps.bare("1", "app-10", Map.of()),
                        SampleApps.bare("2", "app-2", Map.of()),
                        SampleApps.bare("3", "app-1", Map.of())));
        assertThat(model.lines())
                .extracting(TableLine::toString)
                .containsExactly("app-1", "app-2", "app-10");
    }

    @Test
    void aMistakeInTheQueryKeepsTheLastGoodLinesAndSaysWhere() {
        fixture.catalog.load(apps);
        table.filter().textProperty().set("status:failed");
        int failed = model.lines().size();
        assertThat(failed).isBetween(1, 59);
        table.filter().textProperty().set("status:failed /(/");
        QueryResult.Mistake mistake = table.filter().mistakeProperty().get();
        assertThat(mistake).isNotNull();
        assertThat(mistake.start()).isGreaterThanOrEqualTo("status:failed ".length());
        assertThat(model.lines()).hasSize(failed);
        table.filter().textProperty().set("status:failed");
        assertThat(table.filter().mistakeProperty().get()).isNull();
    }

    @Test
    void aFieldWhoseValueIsStillToBeTypedHidesNothing() {
        fixture.catalog.load(apps);
        table.filter().textProperty().set("replicas");
        assertThat(model.lines()).isEmpty();
        table.filter().textProperty().set("replicas>");
        assertThat(model.lines()).hasSize(60);
        assertThat(table.filter().mistakeProperty().get()).isNotNull();
        table.filter().textProperty().set("status:failed");
        int failed = model.lines().size();
        table.filter().textProperty().set("status:failed -env:");
        assertThat(model.lines()).hasSize(failed);
        table.filter().textProperty().set("(status:");
        assertThat(model.lines()).hasSize(failed);
    }

    @Test
    void aPastedFileIsCutBeforeItIsRead() {
        fixture.catalog.load(apps);
        table.filter().textProperty().set("x".repeat(1_000_000));
        assertThat(table.filter().textProperty().get()).hasSize(AppFilter.QUERY_LIMIT);
        assertThat(table.filter().mistakeProperty().get()).isNotNull();
        assertThat(model.lines()).hasSize(60);
    }

    @Test
    void aQueryOnTimeIsAskedAgainAsTimePasses() {
        fixture.catalog.load(List.of(SampleApps.updatedAt("1", fixture.scheduler.instant())));
        table.filter().textProperty().set("updated<5m");
        assertThat(model.lines()).hasSize(1);
        fixture.scheduler.advance(Duration.ofMinutes(6));
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void aQueryOnReadyReplicasFollowsTheRuntime() {
        fixture.catalog.load(apps);
        table.filter().textProperty().set("ready=7");
        assertThat(model.lines()).isEmpty();
        fixture.statuses.answer(apps.getFirst().id(), AppStatus.RUNNING, 7, 7);
        fixture.scheduler.advance(Duration.ofSeconds(1));
        assertThat(model.lines()).hasSize(1);
    }

    private static int replicas(AppRow row) {
        return Objects.requireNonNull(row.app().replicas());
    }

    @Test
    void sortsBySeveralColumns() {
        fixture.catalog.load(apps);
        model.arrangement()
                .setSort(
                        List.of(
                                new SortOrder(AppColumn.REPLICAS, false),
                                new SortOrder(AppColumn.NAME, true)));
        for (int i = 1; i < model.lines().size(); i++) {
            int before = replicas(row(i - 1));
            int now = replicas(row(i));
            assertThat(before).isGreaterThanOrEqualTo(now);
        }
    }

    @Test
    void cursorAndSelectionFollowTheirAppsThroughSortFilterAndUpdate() {
        fixture.catalog.load(apps);
        AppRow cursor = row(7);
        AppRow chosen = row(9);
        model.setCurrent(cursor);
        model.selection().toggle(chosen);
        model.arrangement().setSort(List.of(new SortOrder(AppColumn.NAME, false)));
        fixture.catalog.load(List.of(chosen.app().withStatus(AppStatus.of("thawing"))));
        table.filter().textProperty().set("nonesuch");
        table.filter().clear();
        assertThat(model.selection().current()).isSameAs(cursor);
        assertThat(model.selection().chosenApps()).containsExactly(chosen.app());
        assertThat(chosen.status()).isEqualTo(AppStatus.of("thawing"));
    }

    @Test
    void anAppThatIsGoneLeavesTheSelection() {
        fixture.catalog.load(apps);
        AppRow gone = row(3);
        model.setCurrent(gone);
        model.selection().toggle(gone);
        model.selection().toggle(row(4));
        fixture.catalog.remove(gone.id());
        assertThat(model.selection().current()).isNull();
        assertThat(model.selection().countProperty().get()).isEqualTo(1);
        assertThat(model.lines()).hasSize(59);
    }

    @Test
    void anAppThatWentWhileNobodyLookedIsGoneToo() {
        fixture.catalog.load(apps);
        AppRow gone = row(3);
        model.selection().toggle(gone);
        model.deactivate();
        fixture.catalog.remove(gone.id());
        model.activate();
        assertThat(model.selection().countProperty().get()).isZero();
        assertThat(model.lines()).doesNotContain(gone);
    }

    @Test
    void anAppThatComesBackHasARowOfItsOwn() {
        fixture.catalog.load(apps);
        AppRow gone = row(3);
        fixture.catalog.remove(gone.id());
        fixture.catalog.load(List.of(gone.app()));
        AppRow back = row(3);
        assertThat(back.id()).isEqualTo(gone.id());
        assertThat(back).isNotSameAs(gone);
        fixture.catalog.load(List.of(back.app().withStatus(AppStatus.of("thawing"))));
        assertThat(row(3).status()).isEqualTo(AppStatus.of("thawing"));
    }

    @Test
    void anAppThatWentAndCameBackBetweenTwoSearchesHasARowOfItsOwn() {
        QueuedTaskRunner queue = new QueuedTaskRunner();
        AppTableFixture slow = new AppTableFixture(queue, new ImmediateUiDispatcher());
        AppTableViewModel slowModel = slow.table().model();
        slowModel.activate();
        slow.catalog.load(apps);
        queue.runAll();
        AppRow gone = (AppRow) slowModel.lines().get(3);
        slow.catalog.remove(gone.id());
        // the very same record: the search cannot see that it was away
        slow.catalog.load(List.of(gone.app()));
        queue.runAll();
        assertThat(slowModel.lines()).doesNotContain(gone).hasSize(60);
    }

    @Test
    void anUpdateThatMovesNothingDoesNotTouchTheList() {
        fixture.catalog.load(apps);
        List<Object> changes = new ArrayList<>();
        List<Collection<AppRow>> repainted = new ArrayList<>();
        model.lines().addListener((ListChangeListener<TableLine>) changes::add);
        model.observeRows(repainted::add);
        AppRow row = row(5);
        fixture.catalog.load(List.of(row.app().withStatus(AppStatus.PENDING)));
        assertThat(changes).isEmpty();
        assertThat(repainted).containsExactly(List.of(row));
        repainted.clear();
        fixture.catalog.load(List.of(row.app()));
        assertThat(repainted).isEmpty();
    }

    @Test
    void chipsCountTheAppsOfTheQueryWhateverTheySelect() {
        fixture.catalog.load(apps);
        fixture.catalog.load(List.of(apps.getFirst().withStatus(AppStatus.of("thawing"))));
        int running = count(AppStatus.RUNNING);
        assertThat(count(AppStatus.of("thawing"))).isEqualTo(1);
        table.filter().showOnly(AppStatus.of("thawing"));
        assertThat(model.lines()).hasSize(1);
        assertThat(count(AppStatus.RUNNING)).isEqualTo(running);
        table.filter().toggle(AppStatus.RUNNING);
        assertThat(model.lines()).hasSize(running + 1);
        assertThat(table.filter().countsProperty().get().matched()).isEqualTo(running + 1);
        assertThat(table.filter().countsProperty().get().matchedByQuery()).isEqualTo(60);
        table.filter().showAllStatuses();
        table.filter().textProperty().set("checkout");
        assertThat(table.filter().countsProperty().get().matchedByQuery())
                .isEqualTo(model.lines().size());
    }

    private int count(AppStatus status) {
        return table.filter().countsProperty().get().statuses().stream()
                .filter(entry -> entry.status().equals(status))
                .mapToInt(GroupLine.StatusCount::count)
                .sum();
    }

    @Test
    void groupsHaveHeadersThatCountAndFold() {
        fixture.catalog.load(apps);
        model.arrangement().setGroup("environment");
        List<GroupLine> headers = headers();
        assertThat(headers).hasSize(3);
        assertThat(headers.stream().mapToInt(GroupLine::count).sum()).isEqualTo(60);
        GroupLine first = headers.getFirst();
        assertThat(first.statuses().stream().mapToInt(GroupLine.StatusCount::count).sum())
                .isEqualTo(first.count());
        model.arrangement().toggleCollapsed(first.key());
        assertThat(model.lines()).hasSize(63 - first.count());
        assertThat(headers().getFirst().collapsed()).isTrue();
        model.arrangement().setGroup(null);
        assertThat(model.lines()).hasSize(60);
    }

    private List<GroupLine> headers() {
        return model.lines().stream()
                .filter(GroupLine.class::isInstance)
                .map(GroupLine.class::cast)
                .toList();
    }

    @Test
    void pinnedAppsStandFirstAndArePolled() {
        fixture.catalog.load(apps);
        AppRow last = row(59);
        model.arrangement().togglePin(last.id());
        assertThat(model.lines().getFirst()).isSameAs(last);
        assertThat(last.isPinned()).isTrue();
        assertThat(fixture.statuses.pinned()).containsExactly(last.id());
        model.arrangement().togglePin(last.id());
        assertThat(model.lines().getFirst()).isNotSameAs(last);
        assertThat(last.isPinned()).isFalse();
    }

    @Test
    void nothingMatchesOffersToClearTheFilter() {
        fixture.catalog.load(apps);
        table.filter().textProperty().set("nonesuch");
        TableState state = model.stateProperty().get();
        assertThat(state.kind()).isEqualTo(TableState.Kind.NO_MATCH);
        assertThat(state.action()).isNotNull();
        state.action().run();
        assertThat(model.lines()).hasSize(60);
        assertThat(model.stateProperty().get().kind()).isEqualTo(TableState.Kind.LINES);
    }

    @Test
    void anEmptyInstanceOffersANewApp() {
        fixture.catalog.load(List.of());
        TableState state = model.stateProperty().get();
        assertThat(state.kind()).isEqualTo(TableState.Kind.EMPTY);
        assertThat(state.action()).isNotNull();
        state.action().run();
        assertThat(fixture.asked).containsExactly("new app");
    }

    @Test
    void failuresSayWhatToDo() {
        assertFailure(new UnauthorizedException(REQUEST, answer(401)), "does not accept the key");
        assertFailure(new ForbiddenException(REQUEST, answer(403)), "may not list apps");
        assertFailure(new ServerErrorException(REQUEST, answer(500)), "could not be read");
        assertFailure(
                new UnreadableAnswerException("The answer is a web page", REQUEST, false, null),
                "could not be read");
        assertThat(model.stateProperty().get().text()).isEqualTo("The answer is a web page");
        assertFailure(
                new NetworkException("Nothing answers at acme", REQUEST, false, null),
                "could not be read");
        assertThat(model.stateProperty().get().text()).isEqualTo("Nothing answers at acme");
    }

    private static ErrorAnswer answer(int status) {
        return new ErrorAnswer(status, null, "No", null);
    }

    private void assertFailure(ApiException failure, String title) {
        fixture.catalog.fail(failure, 1);
        TableState state = model.stateProperty().get();
        assertThat(state.kind()).isEqualTo(TableState.Kind.FAILED);
        assertThat(state.title()).contains(title);
        assertThat(state.action()).isNotNull();
        assertThat(state.alternative()).isNotNull();
        fixture.asked.clear();
        int refreshes = fixture.catalog.refreshes();
        state.action().run();
        state.alternative().run();
        assertThat(fixture.asked).containsExactly("edit connection");
        assertThat(fixture.catalog.refreshes()).isEqualTo(refreshes + 1);
    }

    @Test
    void missedPollsKeepTheLinesAndMarkThemStale() {
        fixture.catalog.load(apps);
        fixture.catalog.fail(new ServerErrorException(REQUEST, answer(500)), 3);
        assertThat(model.staleProperty().get()).isFalse();
        fixture.catalog.fail(new ServerErrorException(REQUEST, answer(500)), 4);
        assertThat(model.staleProperty().get()).isTrue();
        assertThat(model.lines()).hasSize(60);
        TableNote note = model.noteProperty().get();
        assertThat(note).isNotNull();
        assertThat(note.tone()).isEqualTo(Tone.WARNING);
        assertThat(note.text()).startsWith("Not confirmed since 10:30");
        fixture.catalog.load(apps);
        assertThat(model.staleProperty().get()).isFalse();
    }

    @Test
    void aRefusedKeyMarksTheLinesStaleAtOnceAndLeadsToTheConnection() {
        for (ApiException refused :
                List.of(
                        new UnauthorizedException(REQUEST, answer(401)),
                        new ForbiddenException(REQUEST, answer(403)))) {
            fixture.catalog.load(apps);
            fixture.catalog.fail(refused, 1);
            assertThat(model.staleProperty().get()).isTrue();
            assertThat(model.lines()).hasSize(60);
            TableNote note = model.noteProperty().get();
            assertThat(note).isNotNull();
            assertThat(note.action()).isNotNull();
            assertThat(note.action().label()).startsWith("Edit connection");
        }
    }

    @Test
    void theRuntimeIsShownWhileTheRowIsOnScreen() {
        fixture.catalog.load(apps);
        model.setVisibleLines(0, 9);
        assertThat(fixture.statuses.visible()).hasSize(10);
        AppRow row = row(0);
        fixture.statuses.answer(row.id(), AppStatus.STARTING, 3, 1);
        assertThat(CellText.of(AppColumn.STATUS, row, Instant.EPOCH)).isEqualTo("Starting");
        assertThat(CellText.of(AppColumn.REPLICAS, row, Instant.EPOCH)).isEqualTo("1/3");
        model.setVisibleLines(20, 29);
        assertThat(row.live()).isNull();
        assertThat(fixture.statuses.visible()).doesNotContain(row.id());
    }

    @Test
    void anOperationIsShownUntilItEnds() {
        fixture.catalog.load(apps);
        AppRow row = row(0);
        fixture.operations.step(row.app(), OperationKind.RESTART, OperationState.Phase.FOLLOWING);
        assertThat(CellText.of(AppColumn.STATUS, row, Instant.EPOCH)).isEqualTo("Restarting…");
        fixture.operations.step(row.app(), OperationKind.RESTART, OperationState.Phase.SUCCEEDED);
        assertThat(CellText.of(AppColumn.STATUS, row, Instant.EPOCH))
                .isEqualTo(row.status().label());
    }

    @Test
    void timesAreRefreshedOnceAMinuteForTheRowsOnScreen() {
        fixture.catalog.load(apps);
        model.setVisibleLines(0, 4);
        List<Collection<AppRow>> repainted = new ArrayList<>();
        model.observeRows(repainted::add);
        fixture.scheduler.advance(Duration.ofSeconds(59));
        assertThat(repainted).isEmpty();
        fixture.scheduler.advance(Duration.ofSeconds(1));
        assertThat(repainted).singleElement().satisfies(rows -> assertThat(rows).hasSize(5));
        model.deactivate();
        assertThat(fixture.scheduler.pending()).isZero();
    }

    @Test
    void anotherZoneRepaintsWhatIsOnScreen() {
        fixture.catalog.load(apps);
        model.setVisibleLines(0, 4);
        List<Collection<AppRow>> repainted = new ArrayList<>();
        model.observeRows(repainted::add);
        fixture.zone.set(ZoneOffset.ofHours(2));
        assertThat(repainted).hasSize(1);
        assertThat(CellText.tooltip(AppColumn.UPDATED, row(0), model.zone())).endsWith("+02:00");
    }

    @Test
    void typingANameMovesTheCursor() {
        fixture.catalog.load(apps);
        "mailer-w".chars().forEach(c -> model.typeAhead(Character.toString(c)));
        assertThat(String.valueOf(model.selection().current())).startsWith("mailer-w");
        fixture.scheduler.advance(Duration.ofSeconds(2));
        model.typeAhead("b");
        assertThat(String.valueOf(model.selection().current())).startsWith("b");
    }

    @Test
    void rangesGoFromTheLastRowTouchedToThisOne() {
        fixture.catalog.load(apps);
        model.setCurrent(row(2));
        model.selection().chooseRange(model.lines(), row(6));
        assertThat(model.selection().countProperty().get()).isEqualTo(5);
        model.selection().clear();
        model.selection().toggleWithCurrent(row(9));
        assertThat(model.selection().chosenApps()).containsExactly(row(2).app(), row(9).app());
        model.selection().chooseAll(model.lines());
        assertThat(model.selection().countProperty().get()).isEqualTo(60);
        assertThat(model.stepBack()).isTrue();
        assertThat(model.selection().countProperty().get()).isZero();
        assertThat(model.stepBack()).isFalse();
    }

    @Test
    void selectingAllTakesWhatTheFilterShowsAndNothingElse() {
        fixture.catalog.load(apps);
        model.selection().chooseAll(model.lines());
        assertThat(model.selection().hiddenProperty().get()).isZero();
        table.filter().textProperty().set("id:" + apps.get(4).id());
        int shown = model.shownApps().size();
        assertThat(shown).isBetween(1, 59);
        assertThat(model.selection().countProperty().get()).isEqualTo(60);
        assertThat(model.selection().hiddenProperty().get()).isEqualTo(60 - shown);
        model.selection().chooseAll(model.lines());
        assertThat(model.selection().chosenApps()).isEqualTo(model.shownApps());
        assertThat(model.selection().hiddenProperty().get()).isZero();
    }

    @Test
    void anAppWantedBeforeItIsKnownIsSelectedWhenItComes() {
        model.select(apps.get(4).id());
        assertThat(model.selection().current()).isNull();
        fixture.catalog.load(apps);
        assertThat(String.valueOf(model.selection().current())).isEqualTo(apps.get(4).name());
    }

    @Test
    void dataThatStreamsInDoesNotStarveTheScreen() {
        QueuedTaskRunner queue = new QueuedTaskRunner();
        AppTableFixture slow = new AppTableFixture(queue, new ImmediateUiDispatcher());
        AppTable slowTable = slow.table();
        AppTableViewModel slowModel = slowTable.model();
        slowModel.activate();
        queue.runAll();
        slow.catalog.load(apps.subList(0, 20), Phase.LOADING, 60);
        slow.catalog.load(apps.subList(20, 40), Phase.LOADING, 60);
        assertThat(queue.waiting()).isEqualTo(1);
        queue.runNext();
        assertThat(slowModel.lines()).hasSize(20);
        // no figure is ahead of the lines it stands above
        assertThat(slowTable.filter().countsProperty().get().total()).isEqualTo(20);
        assertThat(slowModel.noteProperty().get().text()).isEqualTo("Loading 20 of 60 apps");
        queue.runAll();
        assertThat(slowModel.lines()).hasSize(40);
        assertThat(slowModel.noteProperty().get().text()).isEqualTo("Loading 40 of 60 apps");
    }

    @Test
    void theNewestQueryWins() {
        QueuedTaskRunner queue = new QueuedTaskRunner();
        AppTableFixture slow = new AppTableFixture(queue, new ImmediateUiDispatcher());
        AppTable slowTable = slow.table();
        slowTable.model().activate();
        slow.catalog.load(apps);
        queue.runAll();
        slowTable.filter().textProperty().set("checkout");
        slowTable.filter().textProperty().set("billing");
        assertThat(queue.waiting()).isEqualTo(1);
        queue.runAll();
        assertThat(slowTable.model().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.toString()).contains("billing"));
    }
}
