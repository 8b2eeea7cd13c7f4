package strongly.console.service.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.fake.AppBuilder;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.Owner;
import strongly.console.model.Resources;
import strongly.console.model.Timestamp;
import strongly.console.service.catalog.CatalogSnapshot;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The index keeps its order through changes exactly as sorting anew would. */
class AppIndexTest {
    private static final List<AppStatus> STATUSES =
            List.of(AppStatus.RUNNING, AppStatus.FAILED, AppStatus.STOPPED);

    private final AppIndex index = new AppIndex();

    private static App app(int number, int replicas, AppStatus status) {
        return AppBuilder.bare("id" + number)
                .name("app-" + number)
                .status(status)
                .replicas(replicas)
                .environment(AppEnvironment.KNOWN.get(number % 3))
                .resources(new Resources(replicas + "00m", null))
                .labels(number % 5 == 0 ? Map.of() : Map.of("team", "t" + number % 4))
                .build();
    }

    private static CatalogSnapshot snapshot(long version, List<App> apps) {
        return new CatalogSnapshot(
                version, apps, 0, CatalogSnapshot.Phase.COMPLETE, apps.size(), null, 0, null);
    }

    private static ViewRequest request(String query, @Nullable String groupBy, SortKey... sort) {
        QueryResult result = new QueryParser(ZoneOffset.UTC).parse(query);
        return new ViewRequest(
                ((QueryResult.Understood) result).query(),
                Set.of(),
                List.of(sort),
                groupBy,
                Set.of(),
                new QueryContext(Instant.EPOCH, id -> -1, Set.of()));
    }

    private static List<String> ids(AppsView view) {
        List<String> ids = new ArrayList<>();
        for (AppsView.Line line : view.lines()) {
            if (line instanceof AppsView.AppLine shown) {
                ids.add(shown.app().id());
            }
        }
        return ids;
    }

    @Test
    void namesStandInNaturalOrder() throws InterruptedException {
        List<App> apps = new ArrayList<>();
        for (int number : new int[] {10, 2, 1, 100, 20, 3}) {
            apps.add(app(number, 1, AppStatus.RUNNING));
        }
        assertThat(ids(index.find(snapshot(1, apps), request("", null, SortKey.NAME))))
                .containsExactly("id1", "id2", "id3", "id10", "id20", "id100");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mergedChangesStandWhereSortingAnewWouldPutThem(long seed) throws InterruptedException {
        Random random = new Random(seed);
        List<App> apps = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            apps.add(app(i, random.nextInt(9), STATUSES.get(random.nextInt(3))));
        }
        ViewRequest request =
                request("replicas>1", null, new SortKey("replicas", true), SortKey.NAME);
        int next = 400;
        for (int version = 1; version < 30; version++) {
            List<String> expected =
                    apps.stream()
                            .filter(app -> app.replicas() != null && app.replicas() > 1)
                            .sorted(
                                    Comparator.comparing(App::replicas, Comparator.reverseOrder())
                                            .thenComparing(app -> NaturalOrder.key(app.name())))
                            .map(App::id)
                            .toList();
            assertThat(ids(index.find(snapshot(version, List.copyOf(apps)), request)))
                    .isEqualTo(expected);
            for (int i = 0; i < 10; i++) {
                int at = random.nextInt(apps.size());
                App old = apps.get(at);
                int number = Integer.parseInt(old.id().substring(2));
                apps.set(at, app(number, random.nextInt(9), STATUSES.get(random.nextInt(3))));
            }
            apps.remove(random.nextInt(apps.size()));
            apps.add(app(next++, random.nextInt(9), AppStatus.PENDING));
        }
    }

    @Test
    void appsWithoutAValueComeLastInBothDirections() throws InterruptedException {
        List<App> apps = List.of(app(5, 1, AppStatus.RUNNING), app(1, 1, AppStatus.RUNNING));
        for (boolean descending : new boolean[] {false, true}) {
            assertThat(
                            ids(
                                    index.find(
                                            snapshot(1, apps),
                                            request(
                                                    "",
                                                    null,
                                                    new SortKey("label:team", descending)))))
                    .containsExactly("id1", "id5");
        }
    }

    private static final App LOW =
            full("a1", "app-2", AppStatus.FAILED, 900, 9, new Resources("600m", "900Mi"));
    private static final App TWIN =
            full("a2", "app-2", AppStatus.FAILED, 900, 9, new Resources("600m", "900Mi"));
    private static final App HIGH =
            full("b1", "app-10", AppStatus.RUNNING, 8080, 10, new Resources("1", "1Gi"));
    private static final App LACKING = AppBuilder.bare("c1").build();

    /** Each field of {@link #HIGH} is more, and as plain text mostly less. */
    private static App full(
            String id, String name, AppStatus status, int port, int replicas, Resources resources) {
        String text = name.equals("app-2") ? "ann" : "bob";
        return new App(
                id,
                name,
                "of " + text,
                status,
                "acme/app:" + text,
                port,
                replicas,
                AppEnvironment.of("tier-" + text),
                resources,
                "https://" + text,
                null,
                "proj_" + text,
                Map.of("team", text),
                new Owner("user", text + "@acme"),
                null,
                Timestamp.of(Instant.ofEpochSecond(replicas)),
                Timestamp.of(Instant.ofEpochSecond(replicas)));
    }

    @ParameterizedTest
    @CsvSource({
        "name,        a1 a2 b1 c1, c1 b1 a1 a2",
        "status,      a1 a2 b1 c1, c1 b1 a1 a2",
        "environment, a1 a2 b1 c1, b1 a1 a2 c1",
        "image,       a1 a2 b1 c1, b1 a1 a2 c1",
        "replicas,    a1 a2 b1 c1, b1 a1 a2 c1",
        "cpu,         a1 a2 b1 c1, b1 a1 a2 c1",
        "memory,      a1 a2 b1 c1, b1 a1 a2 c1",
        "labels,      a1 a2 b1 c1, b1 a1 a2 c1",
        "owner,       a1 a2 b1 c1, b1 a1 a2 c1",
        "updated,     a1 a2 b1 c1, b1 a1 a2 c1",
        "created,     a1 a2 b1 c1, b1 a1 a2 c1",
        "id,          a1 a2 b1 c1, c1 b1 a2 a1",
        "project,     a1 a2 b1 c1, b1 a1 a2 c1",
        "description, a1 a2 b1 c1, b1 a1 a2 c1",
        "port,        a1 a2 b1 c1, b1 a1 a2 c1",
        "url,         a1 a2 b1 c1, b1 a1 a2 c1",
        "ready,       a1 a2 b1 c1, b1 a1 a2 c1",
        "label:team,  a1 a2 b1 c1, b1 a1 a2 c1",
    })
    void everyColumnSortsBothWaysAndEqualAppsKeepTheirOrder(
            String field, String ascending, String descending) throws InterruptedException {
        assertThat(String.join(" ", sorted(field, false))).isEqualTo(ascending);
        assertThat(String.join(" ", sorted(field, true))).isEqualTo(descending);
    }

    private List<String> sorted(String field, boolean descending) throws InterruptedException {
        ViewRequest plain = request("", null, new SortKey(field, descending));
        Map<String, Integer> ready = Map.of("a1", 1, "a2", 1, "b1", 2);
        ViewRequest request =
                new ViewRequest(
                        plain.query(),
                        Set.of(),
                        plain.sort(),
                        null,
                        Set.of(),
                        new QueryContext(
                                Instant.EPOCH, id -> ready.getOrDefault(id, -1), Set.of()));
        return ids(index.find(snapshot(1, List.of(LACKING, HIGH, TWIN, LOW)), request));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void severalKeysOrderAsComparingAppWithAppWould(long seed) throws InterruptedException {
        Random random = new Random(seed);
        List<String> fields =
                List.of(
                        "name",
                        "status",
                        "replicas",
                        "cpu",
                        "environment",
                        "label:team",
                        "id",
                        "updated");
        List<App> apps = new ArrayList<>(List.of(LACKING, LOW, TWIN, HIGH));
        for (int i = 0; i < 300; i++) {
            apps.add(app(i, random.nextInt(4), STATUSES.get(random.nextInt(3))));
        }
        for (int version = 1; version < 12; version++) {
            SortKey[] keys = new SortKey[1 + random.nextInt(3)];
            for (int i = 0; i < keys.length; i++) {
                keys[i] =
                        new SortKey(
                                fields.get(random.nextInt(fields.size())), random.nextBoolean());
            }
            ViewRequest request = request("", null, keys);
            List<String> expected =
                    apps.stream()
                            .map(IndexedApp::new)
                            .sorted(AppOrder.of(List.of(keys), request.context()))
                            .map(indexed -> indexed.app.id())
                            .toList();
            assertThat(ids(index.find(snapshot(version, List.copyOf(apps)), request)))
                    .as(List.of(keys).toString())
                    .isEqualTo(expected);
            // as the catalog does: what is new comes last, and the last takes a place that is free
            apps.set(random.nextInt(apps.size()), apps.removeLast());
            apps.add(app(1000 + version, random.nextInt(4), STATUSES.getFirst()));
        }
    }

    @Test
    void anAppKeepsItsLineUntilItChanges() throws InterruptedException {
        List<App> apps = List.of(app(1, 1, AppStatus.RUNNING), app(2, 1, AppStatus.RUNNING));
        List<AppsView.Line> before =
                index.find(snapshot(1, apps), request("", null, SortKey.NAME)).lines();
        List<App> later = List.of(apps.getFirst(), app(2, 1, AppStatus.FAILED));
        List<AppsView.Line> after =
                index.find(snapshot(2, later), request("", null, SortKey.NAME)).lines();
        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(after.get(1)).isNotSameAs(before.get(1));
    }

    @Test
    void countsIgnoreTheChosenStatuses() throws InterruptedException {
        List<App> apps =
                List.of(
                        app(1, 1, AppStatus.RUNNING),
                        app(2, 1, AppStatus.FAILED),
                        app(3, 1, AppStatus.FAILED));
        ViewRequest all = request("", null, SortKey.NAME);
        ViewRequest failedOnly =
                new ViewRequest(
                        all.query(),
                        Set.of(AppStatus.FAILED),
                        all.sort(),
                        null,
                        Set.of(),
                        all.context());
        AppsView view = index.find(snapshot(1, apps), failedOnly);
        assertThat(ids(view)).containsExactly("id2", "id3");
        assertThat(view.counts())
                .containsEntry(AppStatus.RUNNING, 1)
                .containsEntry(AppStatus.FAILED, 2);
    }

    @Test
    void groupsHaveHeadersCountsAndCanBeCollapsed() throws InterruptedException {
        List<App> apps = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            apps.add(app(i, 1, i == 1 ? AppStatus.FAILED : AppStatus.RUNNING));
        }
        ViewRequest open = request("", "label:team", SortKey.NAME);
        ViewRequest request =
                new ViewRequest(
                        open.query(),
                        Set.of(),
                        open.sort(),
                        "label:team",
                        Set.of("t2"),
                        open.context());
        AppsView view = index.find(snapshot(1, apps), request);
        List<AppsView.GroupHeader> headers =
                view.lines().stream()
                        .filter(AppsView.GroupHeader.class::isInstance)
                        .map(AppsView.GroupHeader.class::cast)
                        .toList();
        assertThat(headers)
                .extracting(AppsView.GroupHeader::key)
                .containsExactly("t0", "t1", "t2", "t3", "");
        assertThat(headers.get(1).statuses()).containsEntry(AppStatus.FAILED, 1);
        assertThat(headers.get(2).count()).isEqualTo(2);
        assertThat(ids(view)).doesNotContain("id2", "id6").contains("id5");
        assertThat(view.matched()).isEqualTo(6);
    }

    @Test
    void pinnedAppsStandFirst() throws InterruptedException {
        List<App> apps = List.of(app(1, 1, AppStatus.RUNNING), app(2, 1, AppStatus.RUNNING));
        ViewRequest plain = request("", null, SortKey.NAME);
        ViewRequest pinned =
                new ViewRequest(
                        plain.query(),
                        Set.of(),
                        plain.sort(),
                        null,
                        Set.of(),
                        new QueryContext(Instant.EPOCH, id -> -1, Set.of("id2")));
        assertThat(ids(index.find(snapshot(1, apps), pinned))).containsExactly("id2", "id1");
    }

    @Test
    void aNewerRequestStopsAnOlderOne() {
        List<App> apps = List.of(app(1, 1, AppStatus.RUNNING));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> index.find(snapshot(1, apps), request("", null, SortKey.NAME)))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
