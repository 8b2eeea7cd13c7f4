package strongly.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.task.ManualScheduler;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a sandbox begins with: believable, the same for a seed, and quick whatever the number. */
class SandboxSeedTest {
    /** Reads everything an instance shows after these requests and this time. */
    private static String lifeOf(long seed) {
        StringBuilder seen = new StringBuilder();
        try (PlainHttp http = new PlainHttp(50, seed, true)) {
            String id = http.created("mine", 2);
            http.post("/apps/" + id + "/deploy");
            for (int minute = 0; minute < 10; minute++) {
                http.pass(Duration.ofMinutes(1));
                seen.append(http.get("/apps?limit=100&sort=name:asc").body());
            }
            for (String app : http.get("/apps?limit=100&sort=name:asc").all("id")) {
                seen.append(http.get("/apps/" + app + "/status").body());
                seen.append(http.get("/apps/" + app + "/logs?lines=30").body());
            }
        }
        return seen.toString();
    }

    @Test
    void theSameSeedAndTheSameRequestsMakeTheSameInstance() {
        String life = lifeOf(7);
        assertThat(lifeOf(7)).isEqualTo(life);
        assertThat(lifeOf(8)).isNotEqualTo(life);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 99, -5, Long.MIN_VALUE})
    void fiftyAppsShowEveryFate(long seed) {
        try (PlainHttp http = new PlainHttp(50, seed, false)) {
            List<JsonNode> apps = http.get("/apps?limit=100").apps();
            assertThat(apps).hasSize(50);
            for (String field : List.of("id", "name")) {
                assertThat(apps)
                        .extracting(app -> app.path(field).stringValue(""))
                        .doesNotHaveDuplicates();
            }
            Set<String> states =
                    apps.stream()
                            .map(app -> app.path("status").stringValue(""))
                            .collect(Collectors.toSet());
            assertThat(states).contains("pending", "running", "stopped", "failed");
            assertThat(http.get("/apps?status=running").total()).isGreaterThan(30);
            assertThat(apps)
                    .allSatisfy(
                            app -> {
                                assertThat(app.path("createdAt").stringValue(""))
                                        .isLessThanOrEqualTo(app.path("updatedAt").stringValue(""))
                                        .isLessThan("2026-01-15T10:30:00Z");
                                assertThat(app.path("name").stringValue(""))
                                        .matches("[a-z0-9][a-z0-9-]{0,62}");
                                assertThat(app.path("image").stringValue("")).contains(":");
                            });
        }
    }

    @Test
    void aLivelyInstanceMovesByItselfAndAStillOneDoesNot() {
        try (PlainHttp lively = new PlainHttp(50, 1, true);
                PlainHttp still = new PlainHttp(50, 1, false)) {
            String before = still.get("/apps?limit=100").body();
            Set<String> states = new HashSet<>();
            Set<String> lists = new HashSet<>();
            for (int minute = 0; minute < 60; minute++) {
                lively.pass(Duration.ofMinutes(1));
                still.pass(Duration.ofMinutes(1));
                lists.add(lively.get("/apps?limit=100&sort=name:asc").body());
                states.addAll(lively.get("/apps?limit=100").all("status"));
            }
            assertThat(lists).hasSizeGreaterThan(20);
            assertThat(states).contains("running", "failed");
            assertThat(still.get("/apps?limit=100").body()).isEqualTo(before);
        }
    }

    @Test
    @Timeout(60)
    void aWeekOfSleepIsCaughtUpWithAtOnce() {
        try (PlainHttp http = new PlainHttp(50, 1, true)) {
            http.pass(Duration.ofDays(7));
            assertThat(http.get("/apps").status()).isEqualTo(200);
        }
    }

    @Test
    @Timeout(120)
    void aHundredThousandAppsAreServedPageByPage() {
        try (PlainHttp http = new PlainHttp(100_000)) {
            assertThat(http.get("/apps?limit=100").total()).isEqualTo(100_000);
            http.get("/apps?limit=100&sort=name:asc&search=gate");
            Set<String> ids = new HashSet<>();
            for (int page = 0; page < 200; page++) {
                ids.addAll(
                        http.get("/apps?limit=100&sort=name:asc&offset=" + page * 100).all("id"));
            }
            assertThat(ids).hasSize(20_000);
            String id = ids.iterator().next();
            assertThat(http.get("/apps/" + id + "/logs").status()).isEqualTo(200);
            assertThat(http.post("/apps", "{\"name\":\"one-more\"}").status()).isEqualTo(201);
            assertThat(http.get("/apps?sort=createdAt:desc&limit=1").all("name"))
                    .containsExactly("one-more");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100_001})
    void anotherNumberOfAppsIsRefused(int apps) {
        assertThatThrownBy(() -> new SandboxOptions(apps, 1, new ManualScheduler()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100000");
    }

    @Test
    void noAppsIsAnInstanceToo() {
        try (PlainHttp http = new PlainHttp(0, 1, true)) {
            http.pass(Duration.ofHours(1));
            assertThat(http.get("/apps").body())
                    .isEqualTo(
                            "{\"data\":[],\"pagination\":{\"total\":0,\"limit\":20,\"offset\":0,"
                                    + "\"hasMore\":false}}");
        }
    }
}
