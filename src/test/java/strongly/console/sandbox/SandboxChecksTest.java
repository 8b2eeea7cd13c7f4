package strongly.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.sandbox.PlainHttp.Reply;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What is checked before anything is done, and in which order: 401, 403, 404, 400, 422, 409. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxChecksTest {
    private static final String OPERATIONS =
            """
            GET /apps apps:read
            POST /apps apps:write
            GET /apps/ID apps:read
            PUT /apps/ID apps:write
            DELETE /apps/ID apps:write
            POST /apps/ID/deploy apps:deploy
            POST /apps/ID/start apps:deploy
            POST /apps/ID/stop apps:deploy
            POST /apps/ID/restart apps:deploy
            GET /apps/ID/status apps:read
            GET /apps/ID/logs apps:read
            """;

    private final PlainHttp http = new PlainHttp(0);
    private final String app = http.running("subject", 1);

    @AfterAll
    void stop() {
        http.close();
    }

    private static List<String[]> operations() {
        return OPERATIONS.lines().map(line -> line.split(" ", -1)).toList();
    }

    @Test
    void everyOperationNeedsAKeyThatIsKnown() {
        SandboxKey revoked = http.sandbox.createKey(SandboxKey.ALL_SCOPES);
        http.sandbox.revoke(revoked);
        for (String[] operation : operations()) {
            String path = operation[1].replace("ID", app);
            for (@Nullable String key :
                    new @Nullable String[] {null, "", "sk-wrong", "  ", revoked.value()}) {
                Reply reply = http.sendAs(key, operation[0], path, null);
                assertThat(reply.status()).as("%s with %s", path, key).isEqualTo(401);
                assertThat(reply.code()).isEqualTo("unauthorized");
                assertThat(reply.body()).doesNotContain("sk-");
            }
        }
        assertThat(http.sendAs(null, "GET", "/auth/whoami", null).status()).isEqualTo(401);
    }

    @Test
    void everyOperationNeedsItsOwnScope() {
        for (String[] operation : operations()) {
            String needed = operation[2];
            for (String scope : SandboxKey.ALL_SCOPES) {
                SandboxKey key = http.sandbox.createKey(Set.of(scope));
                // an app that is not there: what passes the scope is a 404, a list or a refusal
                String path = operation[1].replace("ID", "none");
                Reply reply = http.sendAs(key.value(), operation[0], path, null);
                assertThat(reply.status() == 403)
                        .as("%s %s with %s: %d", operation[0], path, scope, reply.status())
                        .isEqualTo(!scope.equals(needed));
                if (reply.status() == 403) {
                    assertThat(reply.code()).isEqualTo("insufficient_scope");
                    assertThat(reply.message()).contains(needed);
                }
            }
        }
    }

    @Test
    void whoAmINeedsNoScopeAndTellsThem() {
        SandboxKey key = http.sandbox.createKey(Set.of("apps:read"));
        Reply reply = http.sendAs(key.value(), "GET", "/auth/whoami", null);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("data").path("scopes").toString())
                .isEqualTo("[\"apps:read\"]");
        assertThat(reply.json().path("data").path("email").stringValue("")).contains("@");
        assertThat(reply.body()).doesNotContain(key.value());
    }

    /** Each request breaks two rules; the earlier is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none       | DELETE | /apps/none            |               | 401",
                "apps:read  | DELETE | /apps/none            |               | 403",
                "apps:read  | PUT    | /apps/APP?x=1         | {             | 403",
                "apps:write | PUT    | /apps/none            | {             | 404",
                "apps:write | PUT    | /apps/none?x=1        | {}            | 404",
                "apps:read  | GET    | /apps/none/logs?lines=0 |             | 404",
                "apps:write | PUT    | /apps/APP             | {'x':1,'port':0} | 400",
                "apps:write | PUT    | /apps/APP             | {'port':'x','name':'A'} | 400",
                "apps:write | POST   | /apps                 | {'name':'subject','port':0} | 422",
                "apps:write | POST   | /apps                 | {'name':'subject','port':'a'} | 400",
                "apps:write | PUT    | /apps/OTHER           | {'name':'subject','port':0} | 422",
                "apps:write | PUT    | /apps/OTHER           | {'name':'subject'} | 409",
                "apps:deploy | POST  | /apps/none/start      | {'x':1}       | 404",
                "apps:deploy | POST  | /apps/APP/start       | {'x':1}       | 400",
                "apps:deploy | POST  | /apps/APP/start       |               | 409",
                "apps:deploy | POST  | /apps/BUSY/deploy     | {'replicas':0} | 422",
                "apps:deploy | POST  | /apps/BUSY/deploy     | {'replicas':'a'} | 400",
                "apps:deploy | POST  | /apps/BUSY/deploy     | {}            | 409",
                "apps:deploy | POST  | /apps/BUSY/deploy     | {'rollback':true} | 409",
                "apps:deploy | POST  | /apps/FRESH/deploy    | {'rollback':true,'image':'a'} | 422",
            })
    void theEarlierRuleIsTold(
            String scope, String method, String path, @Nullable String body, int status) {
        String key = scope.equals("none") ? "sk-no" : http.sandbox.createKey(Set.of(scope)).value();
        try (PlainHttp own = new PlainHttp(0)) {
            String subject = own.running("subject", 1);
            String other = own.created("other", 1);
            String busy = own.created("busy", 1);
            own.post("/apps/" + busy + "/deploy");
            String fresh = own.created("fresh", 1);
            String there =
                    path.replace("APP", subject)
                            .replace("OTHER", other)
                            .replace("BUSY", busy)
                            .replace("FRESH", fresh);
            String with = scope.equals("none") ? key : own.sandbox.createKey(Set.of(scope)).value();
            String sent = body == null ? null : body.replace('\'', '"');
            assertThat(own.sendAs(with, method, there, sent).status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /apps/APP",
        "DELETE, /apps",
        "PUT, /apps",
        "POST, /apps/APP",
        "GET, /apps/APP/start",
        "DELETE, /apps/APP/deploy",
        "POST, /apps/APP/status",
        "PUT, /apps/APP/logs",
        "POST, /auth/whoami",
    })
    void aWrongMethodIsNotAllowed(String method, String path) {
        Reply reply = http.send(method, path.replace("APP", app), null);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(http.state(app)).isEqualTo("running");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/app",
                "/apps/",
                "/apps/APP/",
                "/apps/APP/pause",
                "/apps/APP/logs/x"
            })
    void anUnknownPathIsNotFound(String path) {
        Reply reply = http.get(path.replace("APP", app));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("not_found");
    }

    @Test
    void noOperationTakesAQueryTheDocumentDoesNotName() {
        for (String[] operation : operations()) {
            String path = operation[1].replace("ID", app) + "?verbose=1";
            String body = operation[0].equals("PUT") ? "{}" : null;
            assertThat(http.send(operation[0], path, body).status()).as(path).isEqualTo(400);
        }
        assertThat(http.state(app)).isEqualTo("running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "a%20b%3Fc%3Dd", "%25", "%C3%A4", "a+b", "..%2F"})
    void anIdIsOpaque(String encoded) {
        Reply reply = http.get("/apps/" + encoded);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message()).contains(Request.decodeSegment(encoded));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET http://127.0.0.1/api/v1/apps HTTP/1.1\r\n\r\n",
                "GET /api/v1/apps HTTP/9\r\n\r\n",
                "GET /api/v1/apps HTTP/1.1\r\nno colon\r\n\r\n",
                "POST /api/v1/apps HTTP/1.1\r\nContent-Length: x\r\n\r\n",
                "POST /api/v1/apps HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            })
    void whatIsNotHttpIsABadRequest(String sent) throws java.io.IOException {
        String answer = raw(sent);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Connection: close");
    }

    private String raw(String sent) throws java.io.IOException {
        java.net.URI url = java.net.URI.create(http.sandbox.url());
        try (java.net.Socket socket = new java.net.Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(sent.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            return new String(
                    socket.getInputStream().readAllBytes(),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void aQueryThatIsNotPercentEncodedIsABadRequest() throws java.io.IOException {
        String answer =
                raw(
                        "GET /api/v1/apps?search=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                + "X-API-Key: "
                                + http.sandbox.key().value()
                                + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("percent-encoded");
    }

    @Test
    void aChunkedBodyIsRead() throws java.io.IOException {
        String answer =
                raw(
                        "POST /api/v1/apps HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                                + "X-API-Key: "
                                + http.sandbox.key().value()
                                + "\r\n\r\n8\r\n{\"name\":\r\nc\r\n\"in-chunks\"}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 201 ").contains("\"in-chunks\"");
    }

    @Test
    void aKeyIsLongRandomAndLookedUpNotCompared() {
        try (PlainHttp one = new PlainHttp(0);
                PlainHttp two = new PlainHttp(0)) {
            assertThat(one.sandbox.key().value()).matches("sk-[0-9a-f]{40}");
            assertThat(two.sandbox.key().value()).isNotEqualTo(one.sandbox.key().value());
            assertThat(one.sandbox.url()).matches("http://127\\.0\\.0\\.1:\\d+");
            assertThat(one.sandbox.url()).isNotEqualTo(two.sandbox.url());
            one.pass(Duration.ofDays(1));
            assertThat(one.get("/apps").status()).isEqualTo(200);
        }
    }
}
