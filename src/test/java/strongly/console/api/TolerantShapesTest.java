package strongly.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static strongly.console.api.FaultyServer.error;
import static strongly.console.api.FaultyServer.json;

import mockwebserver3.MockResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.model.ActionResult;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.Identity;
import strongly.console.model.LogAnswer;
import strongly.console.model.LogQuery;
import strongly.console.model.NewApp;
import strongly.console.model.Owner;
import strongly.console.model.Resources;
import strongly.console.model.RuntimeStatus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Answers of newer and odd instances are read for what they say. */
@Timeout(60)
class TolerantShapesTest {
    private FaultyServer faulty;

    @BeforeEach
    void start() throws IOException {
        faulty = new FaultyServer();
    }

    @AfterEach
    void stop() {
        faulty.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'a1','name':'web','status':'running'}",
                "{'_id':'a1','name':'web','status':'running'}",
                "{'success':true,'data':{'id':'a1','name':'web','status':'running'}}",
                "{'data':{'_id':'a1','name':'web','status':'RUNNING'},'success':true}",
                "{'data':{'app':{'_id':'a1','name':'web','status':'Running'}}}",
                "{'app':{'id':'a1','name':'web','status':'running'}}",
                "{'data':{'appId':'a1','name':'web','status':'running','new':{'a':[1,{}]}}}",
            })
    void anAppIsFoundInAnyWrapping(String body) {
        faulty.answer(quoted(200, body));

        App app = faulty.client().getApp("a1");

        assertThat(app.id()).isEqualTo("a1");
        assertThat(app.name()).isEqualTo("web");
        assertThat(app.status()).isSameAs(AppStatus.RUNNING);
    }

    @Test
    void theTextOfAnAppIsUnwrappedAndKeepsUnknownFields() {
        faulty.answer(quoted(200, "{'success':true,'data':{'_id':'a1','new':{'deep':[1,null]}}}"));

        assertThat(faulty.client().getAppJson("a1"))
                .isEqualTo("{\"_id\":\"a1\",\"new\":{\"deep\":[1,null]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'a1'}",
                "{'id':'a1','name':null,'status':null,'image':null,'port':null,'replicas':null,"
                    + "'environment':null,'resources':null,'url':null,'labels':null,'owner':null,"
                    + "'permissions':null,'createdAt':null,'updatedAt':null}",
                "{'id':'a1','name':[1],'status':{},'image':{},'port':'many','replicas':2.5,"
                        + "'environment':[],'resources':7,'url':[],'labels':[1,2],'owner':[],"
                        + "'permissions':'all','createdAt':{},'updatedAt':[]}",
                "{'id':'a1','status':'','environment':' ','port':99999999999,'replicas':true}",
            })
    void whatIsMissingNullOrOfAnotherTypeIsAbsent(String body) {
        faulty.answer(quoted(200, body));

        App app = faulty.client().getApp("a1");

        assertThat(app.id()).isEqualTo("a1");
        assertThat(app.name()).isEmpty();
        assertThat(app.displayName()).isEqualTo("a1");
        assertThat(app.status()).isSameAs(AppStatus.UNKNOWN);
        assertThat(app.image()).isNull();
        assertThat(app.port()).isNull();
        assertThat(app.replicas()).isNull();
        assertThat(app.environment()).isNull();
        assertThat(app.resources()).isEqualTo(Resources.NONE);
        assertThat(app.url()).isNull();
        assertThat(app.labels()).isEmpty();
        assertThat(app.owner()).isNull();
        assertThat(app.permissions()).isNull();
        assertThat(app.createdAt()).isNull();
        assertThat(app.updatedAt()).isNull();
    }

    @Test
    void numbersAndTextStandForEachOther() {
        faulty.answer(
                quoted(
                        200,
                        "{'id':7,'name':42,'port':'8080','replicas':'3','resources':{'cpu':2,"
                                + "'memory':512},'labels':{'n':1,'b':true,'x':null,'y':{}},"
                                + "'owner':'u1','createdAt':'yesterday'}"));

        App app = faulty.client().getApp("7");

        assertThat(app.id()).isEqualTo("7");
        assertThat(app.name()).isEqualTo("42");
        assertThat(app.port()).isEqualTo(8080);
        assertThat(app.replicas()).isEqualTo(3);
        assertThat(app.resources()).isEqualTo(new Resources("2", "512"));
        assertThat(app.labels()).isEqualTo(Map.of("n", "1", "b", "true"));
        assertThat(app.owner()).isEqualTo(new Owner("u1", null));
        assertThat(app.createdAt()).hasToString("yesterday");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'data':[A,B],'pagination':{'total':9,'limit':2,'offset':4,'hasMore':true}}"
                        + " | 9 | 4 | true",
                "{'data':[A,B],'meta':{'total':9,'limit':2,'offset':4}} | 9 | 4 | true",
                "{'success':true,'data':{'apps':[A,B],'pagination':{'total':'2','offset':0}}}"
                        + " | 2 | 0 | false",
                "{'meta':{'total':2,'pages':[1]},'items':[A,B]} | 2 | 0 | false",
                "{'apps':[A,B]} | 2 | 0 | false",
                "[A,B] | 2 | 0 | false",
                "{'data':[A,null,7,[{}],{'name':'no id'},B],'meta':null} | 2 | 0 | false",
                "{'data':[A,B],'pagination':{'total':-1,'limit':null,'offset':'x'}} | 2 | 0 |"
                        + " false",
            })
    void aListIsFoundInAnyWrapping(String body, long total, long offset, boolean more) {
        faulty.answer(
                quoted(
                        200,
                        body.replace("A", "{'id':'a1','name':'web'}")
                                .replace("B", "{'_id':'b2','name':'api'}")));

        AppPage page = faulty.client().listApps(AppListQuery.ALL);

        assertThat(page.apps()).extracting(App::id).containsExactly("a1", "b2");
        assertThat(page.pagination().total()).isEqualTo(total);
        assertThat(page.pagination().offset()).isEqualTo(offset);
        assertThat(page.pagination().hasMore()).isEqualTo(more);
    }

    @Test
    void aCreateThatAnswersTheIdOnlyIsReadAfterwards() {
        faulty.answer(
                quoted(201, "{'success':true,'data':{'appId':'a 1'}}"),
                quoted(200, "{'data':{'_id':'a 1','name':'web','status':'pending'}}"));

        App created = faulty.client().createApp(newApp());

        assertThat(created.name()).isEqualTo("web");
        assertThat(created.status()).isSameAs(AppStatus.PENDING);
        assertThat(faulty.requests())
                .containsExactly("POST /api/v1/apps", "GET /api/v1/apps/a%201");
    }

    @Test
    void aCreatedAppThatCannotBeReadIsCreatedAllTheSame() {
        faulty.answer(quoted(201, "{'data':{'appId':'a1'}}"), error(403));

        App created = faulty.client().createApp(newApp());

        assertThat(created.id()).isEqualTo("a1");
        assertThat(created.name()).isEqualTo("web");
        assertThat(created.labels()).isEqualTo(Map.of("team", "a"));
    }

    @Test
    void anUpdateThatAnswersTheIdOnlyIsReadAfterwards() {
        faulty.answer(
                quoted(200, "{'success':true,'data':{'appId':'a1'}}"),
                quoted(200, "{'_id':'a1','name':'web','replicas':3}"));

        App updated = faulty.client().updateApp("a1", AppUpdate.scale(3));

        assertThat(updated.name()).isEqualTo("web");
        assertThat(updated.replicas()).isEqualTo(3);
        assertThat(faulty.requests()).containsExactly("PUT /api/v1/apps/a1", "GET /api/v1/apps/a1");
    }

    @Test
    void anUpdateWhoseAppCannotBeReadMayHaveBeenDone() {
        faulty.answer(quoted(200, "{'data':{'appId':'a1'}}"), error(403));

        ApiException failure = failure(() -> faulty.client().updateApp("a1", AppUpdate.scale(3)));

        assertThat(failure).isInstanceOf(UnreadableAnswerException.class);
        assertThat(failure.isOutcomeUnknown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void aDeleteIsDoneWhateverItAnswers(int status) {
        faulty.answer(
                status == 204
                        ? new MockResponse.Builder().code(204).build()
                        : quoted(status, "{'success':true"));

        faulty.client().deleteApp("a1");

        assertThat(faulty.requests()).containsExactly("DELETE /api/v1/apps/a1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'message':'Going','deploymentId':'d1','status':'deploying'}",
                "{'success':true,'data':{'message':'Going','deploymentId':'d1',"
                        + "'status':'DEPLOYING','appId':'a1'}}",
            })
    void anActionIsFoundInAnyWrapping(String body) {
        faulty.answer(quoted(202, body));

        ActionResult result = faulty.client().deploy("a1", DeployRequest.PLAIN);

        assertThat(result.message()).isEqualTo("Going");
        assertThat(result.deploymentId()).isEqualTo("d1");
        assertThat(result.status()).isSameAs(AppStatus.DEPLOYING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "null", "'ok'", "{'data':null}", "{'message':{},'status':[]}"})
    void anActionNeedsNoFields(String body) {
        faulty.answer(quoted(200, body));

        assertThat(faulty.client().stop("a1")).isEqualTo(new ActionResult(null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'state':'running','replicas':2,'readyReplicas':1,'url':null}",
                "{'status':'running','replicas':'2','readyReplicas':1}",
                "{'success':true,'data':{'status':'Running','replicas':2,'readyReplicas':'1'}}",
                "{'state':'running','status':'stopped','replicas':2,'readyReplicas':1,'x':{}}",
            })
    void aStatusIsItsStateOrItsStatus(String body) {
        faulty.answer(quoted(200, body));

        assertThat(faulty.client().getStatus("a1"))
                .isEqualTo(new RuntimeStatus(AppStatus.RUNNING, null, 2, 1, null));
    }

    @Test
    void aStateNobodyKnowsIsKeptAsItCame() {
        faulty.answer(quoted(200, "{'state':'Hibernating','replicas':-1.5,'message':['x']}"));

        RuntimeStatus status = faulty.client().getStatus("a1");

        assertThat(status.state().value()).isEqualTo("Hibernating");
        assertThat(status.replicas()).isNull();
        assertThat(status.message()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'logs':'one\\ntwo\\n'} | one;two;",
                "{'success':true,'data':{'logs':'one\\ntwo'}} | one;two;",
                "{'data':{'lines':['one','two\\n']}} | one;two;",
                "{'data':'one\\ntwo'} | one;two;",
                "['one','','two'] | one;two;",
                "[{'timestamp':'T1','message':'one'},{'time':'T2','log':'two'},{'line':'three'}]"
                        + " | T1 one;T2 two;three;",
                "[{'odd':1},7,null] | {\"odd\":1};7;null;",
                "{'logs':null} | ''",
                "{'data':{'text':''}} | ''",
            })
    void logLinesAreTakenOutOfJson(String body, String lines) {
        faulty.answer(quoted(200, body));

        assertThat(logText()).isEqualTo(lines.replace(';', '\n'));
    }

    /** Wherever it is cut, lines that came whole are read and nothing else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'success':true,'data':{'logs':'eins\\nzwäi \\u00e9\\\\ \\'x\\'\\ndrei\\n'}}",
                "{'data':['eins','zwäi \\u00e9\\\\ \\'x\\'','drei'],'more':false}",
                "{'n':12,'data':{'lines':[{'message':'eins'},"
                        + "{'message':'zwäi \\u00e9\\\\ \\'x\\''},{'message':'drei'}]}}",
            })
    void linesThatCameWholeAreTakenOutOfCutJson(String body) {
        byte[] whole = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        AnswerReader reader = new AnswerReader();
        String all = new String(reader.logs(whole, false), StandardCharsets.UTF_8);
        assertThat(all).isEqualTo("eins\nzwäi é\\ \"x\"\ndrei\n");
        int most = 0;
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            String read = new String(reader.logs(cut, true), StandardCharsets.UTF_8);
            assertThat(all).as("cut at %s", length).startsWith(read);
            assertThat(read.isEmpty() || read.endsWith("\n")).isTrue();
            most = Math.max(most, read.length());
        }
        assertThat(most).isGreaterThan(10);
    }

    /** A document a line is text of the app, of which no field may get lost. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-ndjson",
                "application/jsonl",
                "application/x-ndjson; charset=utf-8",
                "application/stream+json",
                "application/json"
            })
    void aDocumentPerLineIsTakenAsItIs(String type) {
        String lines =
                "{\"level\":\"error\",\"message\":\"one\",\"id\":7}\n{\"message\":\"two\"}\n";
        faulty.answer(
                new MockResponse.Builder().addHeader("Content-Type", type).body(lines).build());

        assertThat(logText()).isEqualTo(lines);
    }

    @Test
    void aDocumentOnSeveralLinesIsOneDocument() {
        faulty.answer(
                json(200, "{\n  \"data\": [\n    \"one\",\n    \"two\"\n  ]\n}\n"),
                json(200, "{\"data\":\"one\\ntwo\"}\n\n"));

        assertThat(logText()).isEqualTo("one\ntwo\n");
        assertThat(logText()).isEqualTo("one\ntwo\n");
    }

    @Test
    void aPageToSignInIsNoLogLines() {
        faulty.answer(
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/html; charset=utf-8")
                        .body("<!DOCTYPE html>\n<html>Sign in</html>\n")
                        .build());

        UnreadableAnswerException failure =
                catchThrowableOfType(UnreadableAnswerException.class, this::logText);
        assertThat(failure).hasMessageContaining("web page");
    }

    @Test
    void plainLogTextIsTakenAsItIs() {
        faulty.answer(
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/plain; charset=utf-8")
                        .body("{\"level\":\"info\"}\nлог\n")
                        .build());

        assertThat(logText()).isEqualTo("{\"level\":\"info\"}\nлог\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'userId':'u1','email':'e@x','scopes':['apps:read',7,null]}",
                "{'success':true,'data':{'user':{'id':'u1','email':'e@x'},"
                        + "'apiKey':{'scopes':['apps:read']}}}",
            })
    void whoTheKeyIsIsFoundInAnyWrapping(String body) {
        faulty.answer(quoted(200, body));

        Identity identity = faulty.client().whoAmI();

        assertThat(identity).isNotNull();
        assertThat(identity.userId()).isEqualTo("u1");
        assertThat(identity.email()).isEqualTo("e@x");
        assertThat(identity.scopes()).containsExactly("apps:read");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void anInstanceWithoutWhoAmIIsNoFailure(int status) {
        faulty.answer(error(status));

        assertThat(faulty.client().whoAmI()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error':{'code':'TAKEN','message':'Name taken'}}",
                "{'success':false,'error':{'code':'TAKEN','message':'Name taken','details':[]}}",
                "{'success':false,'code':'TAKEN','error':'Name taken'}",
                "{'code':'TAKEN','message':'Name taken'}",
            })
    void anErrorIsFoundInAnyWrapping(String body) {
        faulty.answer(quoted(409, body));

        ApiException failure = failure(() -> faulty.client().getApp("a1"));

        assertThat(failure.code()).isEqualTo("TAKEN");
        assertThat(failure.serverMessage()).isEqualTo("Name taken");
    }

    @Test
    void theRequestIdOfTheServerIsKeptWithAFailure() {
        faulty.answer(
                error(404).newBuilder().addHeader("X-Request-Id", "req-9").build(),
                json(200, "{").newBuilder().addHeader("X-Request-Id", "req-10").build(),
                error(404));

        assertThat(failure(() -> faulty.client().getApp("a/1")).request())
                .hasToString("GET /api/v1/apps/a%2F1 (request req-9)");
        assertThat(failure(() -> faulty.client().getApp("a1")).request().requestId())
                .isEqualTo("req-10");
        assertThat(failure(() -> faulty.client().getApp("a1")).request().requestId()).isNull();
    }

    private String logText() {
        LogAnswer answer = faulty.client().getLogs("a1", LogQuery.newest(100));
        assertThat(answer.truncated()).isFalse();
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }

    private static NewApp newApp() {
        return new NewApp(
                "web", null, null, null, null, null, Resources.NONE, null, Map.of("team", "a"));
    }

    /** JSON written with single quotes. */
    private static MockResponse quoted(int status, String body) {
        return json(status, body.replace('\'', '"'));
    }

    private static ApiException failure(Runnable call) {
        ApiException failure = catchThrowableOfType(ApiException.class, call::run);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }
}
