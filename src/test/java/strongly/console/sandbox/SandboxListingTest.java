package strongly.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.sandbox.PlainHttp.Reply;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** GET /apps: filters, search, order, pages and their limits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxListingTest {
    private static final int APPS = 130;

    private final PlainHttp http = new PlainHttp(APPS);
    private List<JsonNode> everything = List.of();

    @BeforeAll
    void readEverything() {
        everything = pages("?sort=name:asc&limit=100");
        assertThat(everything).hasSize(APPS);
    }

    @AfterAll
    void stop() {
        http.close();
    }

    private List<JsonNode> pages(String query) {
        List<JsonNode> apps = new ArrayList<>();
        int total;
        do {
            Reply page = http.get("/apps" + query + "&offset=" + apps.size());
            assertThat(page.status()).isEqualTo(200);
            apps.addAll(page.apps());
            total = page.total();
        } while (apps.size() < total);
        return apps;
    }

    private static String text(JsonNode app, String field) {
        return app.path(field).stringValue("");
    }

    @Test
    void thePageIsTwentyAppsNewestFirstUnlessAskedOtherwise() {
        Reply page = http.get("/apps");

        assertThat(page.apps()).hasSize(20);
        assertThat(page.json().path("pagination").toString())
                .isEqualTo("{\"total\":130,\"limit\":20,\"offset\":0,\"hasMore\":true}");
        assertThat(page.all("createdAt")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page.body()).isEqualTo(http.get("/apps?sort=createdAt:desc").body());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=1, 1, 0, 1, true",
        "limit=100, 100, 0, 100, true",
        "limit=50&offset=79, 50, 79, 50, true",
        "limit=50&offset=80, 50, 80, 50, false",
        "limit=50&offset=100, 50, 100, 30, false",
        "offset=129, 20, 129, 1, false",
        "offset=130, 20, 130, 0, false",
        "offset=2000000000, 20, 2000000000, 0, false",
    })
    void aPageHoldsWhatIsLeftAfterItsOffset(
            String query, int limit, int offset, int size, boolean more) {
        Reply page = http.get("/apps?" + query);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.apps()).hasSize(size);
        assertThat(page.json().path("pagination").toString())
                .isEqualTo(
                        "{\"total\":130,\"limit\":%d,\"offset\":%d,\"hasMore\":%s}"
                                .formatted(limit, offset, more));
    }

    @Test
    void pagesTogetherAreEveryAppOnce() {
        List<String> ids =
                pages("?sort=updatedAt:asc&limit=7").stream().map(app -> text(app, "id")).toList();

        assertThat(ids).hasSize(APPS).doesNotHaveDuplicates();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        everything.stream().map(app -> text(app, "id")).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=ten",
                "limit=",
                "limit=1.5",
                "limit=99999999999",
                "limit=10&limit=20",
                "offset=-1",
                "offset=x",
                "offset=3000000000",
                "status=deploying",
                "status=Running",
                "status=",
                "environment=prod",
                "sort=name",
                "sort=name:up",
                "sort=name:asc:desc",
                "sort=image:asc",
                "sort=:asc",
                "sort=",
                "page=2",
            })
    void aParameterThatIsNotAsDocumentedIsABadRequest(String query) {
        Reply reply = http.get("/apps?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("bad_request");
        assertThat(reply.message()).isNotBlank();
        assertThat(reply.json().path("error").path("status").intValue()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "running", "stopped", "failed", "building"})
    void aStatusFilterTakesThoseOfTheStatusAndTheTotalCountsThem(String status) {
        List<JsonNode> expected =
                everything.stream().filter(app -> text(app, "status").equals(status)).toList();

        assertThat(pages("?limit=100&sort=name:asc&status=" + status)).isEqualTo(expected);
        assertThat(http.get("/apps?limit=1&status=" + status).total()).isEqualTo(expected.size());
        assertThat(expected.isEmpty()).isEqualTo(status.equals("building"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "staging", "production"})
    void anEnvironmentFilterTakesThoseOfTheEnvironment(String tier) {
        List<JsonNode> expected =
                everything.stream().filter(app -> text(app, "environment").equals(tier)).toList();

        assertThat(expected).isNotEmpty();
        assertThat(pages("?limit=100&sort=name:asc&environment=" + tier)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "check, check",
        "CHECK, check",
        "api, api",
        "'payment providers', payment providers",
        "Payment Providers, payment providers",
        "'  team ', team",
        "no-such-app-anywhere, no-such-app-anywhere",
    })
    void searchLooksIntoNamesAndDescriptions(String search, String part) {
        List<JsonNode> expected =
                everything.stream()
                        .filter(
                                app ->
                                        text(app, "name").contains(part)
                                                || text(app, "description")
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(part))
                        .toList();

        assertThat(pages("?limit=100&sort=name:asc&search=" + PlainHttp.encoded(search)))
                .isEqualTo(expected);
    }

    @Test
    void searchLooksIntoNothingElse() {
        String id = text(everything.getFirst(), "id");
        assertThat(http.get("/apps?search=" + id).apps()).isEmpty();
        assertThat(http.get("/apps?search=registry.acme.io").apps()).isEmpty();
    }

    @Test
    void anEmptySearchIsNoSearch() {
        assertThat(http.get("/apps?search=").total()).isEqualTo(APPS);
    }

    @Test
    void filtersAndSearchHoldTogether() {
        List<JsonNode> expected =
                everything.stream()
                        .filter(app -> text(app, "status").equals("running"))
                        .filter(app -> text(app, "environment").equals("production"))
                        .filter(app -> text(app, "description").contains("(shop team)"))
                        .toList();

        assertThat(expected).isNotEmpty();
        assertThat(
                        pages(
                                "?limit=3&sort=name:asc&status=running&environment=production"
                                        + "&search=%28shop+team%29"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "createdAt", "updatedAt"})
    void anOrderAndItsReverseMirrorEachOther(String field) {
        List<JsonNode> ascending = pages("?limit=100&sort=" + field + ":asc");
        List<JsonNode> descending = pages("?limit=100&sort=" + field + ":desc");

        assertThat(ascending.stream().map(app -> text(app, field)).toList()).isSorted();
        List<JsonNode> reversed = new ArrayList<>(descending);
        Collections.reverse(reversed);
        assertThat(reversed).isEqualTo(ascending);
        // the same order under a filter, which is read from elsewhere
        assertThat(pages("?limit=100&search=e&sort=" + field + ":desc"))
                .isEqualTo(
                        descending.stream()
                                .filter(
                                        app ->
                                                text(app, "name").contains("e")
                                                        || text(app, "description")
                                                                .toLowerCase(Locale.ROOT)
                                                                .contains("e"))
                                .toList());
    }

    @Test
    void aListIsNeverStale() {
        try (PlainHttp own = new PlainHttp(10)) {
            assertThat(own.get("/apps?status=pending").total()).isZero();
            String id = own.created("late-comer", 1);
            assertThat(own.get("/apps?status=pending").all("id")).containsExactly(id);
            assertThat(own.get("/apps?sort=name:asc&search=late").total()).isEqualTo(1);
            own.put("/apps/" + id, "{\"name\":\"aaa-first\"}");
            assertThat(own.get("/apps?sort=name:asc").all("name")).startsWith("aaa-first");
            assertThat(own.get("/apps?search=late").total()).isZero();
            own.pass(java.time.Duration.ofSeconds(2));
            own.put("/apps/" + id, "{\"port\":1}");
            assertThat(own.get("/apps?sort=updatedAt:desc").all("id")).startsWith(id);
            own.delete("/apps/" + id);
            assertThat(own.get("/apps").total()).isEqualTo(10);
            assertThat(own.get("/apps?status=pending").total()).isZero();
        }
    }
}
