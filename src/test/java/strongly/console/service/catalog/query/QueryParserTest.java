package strongly.console.service.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.fake.AppBuilder;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.Owner;
import strongly.console.model.Permissions;
import strongly.console.model.Resources;
import strongly.console.model.Timestamp;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** Every form of the query language, understood and misunderstood. */
class QueryParserTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

    private static final App CHECKOUT =
            new App(
                    "app_abc123",
                    "checkout-api-2",
                    "Handles orders and \"gifts\"",
                    AppStatus.FAILED,
                    "registry.acme.io/shop/checkout:v1.2",
                    8080,
                    3,
                    AppEnvironment.PRODUCTION,
                    new Resources("1", "1Gi"),
                    null,
                    "org_1",
                    "proj_shop",
                    Map.of("team", "backend", "tier", "gold plated"),
                    new Owner("user_1", "ana.silva@acme.example"),
                    new Permissions(true, java.util.List.of()),
                    Timestamp.parse("2025-06-01T12:00:00Z"),
                    Timestamp.parse("2026-01-15T10:00:00Z"));

    private static final App BARE =
            AppBuilder.bare("bare").status(AppStatus.of("hibernating")).build();

    private final QueryParser parser = new QueryParser(ZoneOffset.UTC);

    private boolean matches(String text, App app) {
        QueryResult result = parser.parse(text);
        assertThat(result).as(text).isInstanceOf(QueryResult.Understood.class);
        AppQuery query = ((QueryResult.Understood) result).query();
        QueryContext context =
                new QueryContext(NOW, id -> id.equals("app_abc123") ? 2 : -1, Set.of("app_abc123"));
        return query.matches(new IndexedApp(app), context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "checkout",
                "CHECKOUT api",
                "\"orders and\"",
                "/check.ut-(api|web)/",
                "failed production checkout",
                "app_abc123",
                "ABC123 checkout",
                "ana.silva@acme.example",
                "silva",
                "user_1",
                "proj_shop",
                "status:failed",
                "status:failed,building",
                "status:fail",
                "status!=running",
                "env:production",
                "env:prod",
                "environment:production",
                "label:team",
                "label:team=backend",
                "label:\"tier=gold plated\"",
                "team=backend",
                "owner:ana",
                "owner:user_1",
                "project:shop",
                "image:checkout:v1.2",
                "checkout:v1.2",
                "id:abc123",
                "name:api",
                "replicas>2",
                "replicas>=3",
                "replicas:3",
                "replicas=3",
                "replicas!=4",
                "ready<replicas",
                "ready:2",
                "replicas>ready",
                "cpu>=500m",
                "cpu:1000m",
                "cpu:1",
                "memory:1024Mi",
                "memory<=1Gi",
                "memory>512Mi",
                "port:8080",
                "updated<1h",
                "updated>10m",
                "created>2025-01-01",
                "created:2025-06-01",
                "created<2025-06-02",
                "created>=2025-06-01T12:00:00Z",
                "-status:running",
                "!status:running",
                "-nonsense",
                "--checkout",
                "nonsense or checkout",
                "nonsense OR (status:failed env:production)",
                "(checkout)",
                "-(status:running or status:stopped)",
                "is:pinned",
                "is:public",
                "checkout -",
            })
    void matchesTheCheckout(String text) {
        assertThat(matches(text, CHECKOUT)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkout nonsense",
                "\"and orders\"",
                "/^zzz/",
                "status:running",
                "status!=failed",
                "env:staging",
                "label:squad",
                "label:team=front",
                "owner:ben",
                "replicas>3",
                "ready>=replicas",
                "cpu>1",
                "cpu<1000m",
                "memory<1Gi",
                "updated<29m",
                "created>2025-06-01",
                "-checkout",
                "nonsense or rubbish",
                "is:busy",
            })
    void doesNotMatchTheCheckout(String text) {
        assertThat(matches(text, CHECKOUT)).as(text).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replicas>0",
                "replicas<5",
                "cpu<9",
                "memory>1Ki",
                "updated<9y",
                "created>1999-01-01",
                "ready<replicas",
                "env:production",
                "owner:ana",
                "image:x",
                "label:team"
            })
    void whatAnAppLacksMatchesNothing(String text) {
        assertThat(matches(text, BARE)).as(text).isFalse();
    }

    @Test
    void anUnknownStatusCanBeAskedFor() {
        assertThat(matches("status:hibernating", BARE)).isTrue();
        assertThat(matches("hibernat", BARE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/[/|0|pattern",
                "/open|0|Close the pattern",
                "\"open|0|Close the quotation",
                "a (b|2|not closed",
                "a ) b|2|never opened",
                "or b|0|missing",
                "a or|2|after 'or'",
                "cpu>lots|0|cpu>=500m",
                "memory<1GB|0|memory<1Gi",
                "replicas>many|0|replicas>2",
                "x updated<soon|2|updated<1h",
                "statu>3|0|no field",
                "status:|0|which status",
                "env>production|0|colon",
                "is:nice|0|is:pinned",
                "()|1|missing",
            })
    void aMistakeIsShownAtItsPlaceWithAWayOut(String text, int start, String message) {
        QueryResult result = parser.parse(text);
        assertThat(result).isInstanceOf(QueryResult.Mistake.class);
        QueryResult.Mistake mistake = (QueryResult.Mistake) result;
        assertThat(mistake.start()).isEqualTo(start);
        assertThat(mistake.end()).isBetween(start, text.length());
        assertThat(mistake.message()).containsIgnoringCase(message);
    }

    @Test
    void deepNestingAndLongQueriesAreMistakesNotCrashes() {
        assertThat(parser.parse("(".repeat(1_900))).isInstanceOf(QueryResult.Mistake.class);
        assertThat(parser.parse("-".repeat(1_900) + "a")).isInstanceOf(QueryResult.Mistake.class);
        assertThat(parser.parse("a".repeat(1_000_000))).isInstanceOf(QueryResult.Mistake.class);
    }

    @Test
    void aCatastrophicPatternIsHarmless() {
        App long_ = withDescription("a".repeat(3_000));
        assertThat(matches("/(a+)+$b/", long_)).isFalse();
    }

    private static App withDescription(String description) {
        return AppBuilder.bare("id")
                .name("name")
                .description(description)
                .status(AppStatus.RUNNING)
                .build();
    }
}
