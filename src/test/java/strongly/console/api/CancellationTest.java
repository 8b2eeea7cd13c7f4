package strongly.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.api.FaultyServer.APP;
import static strongly.console.api.FaultyServer.KEY;
import static strongly.console.api.FaultyServer.error;
import static strongly.console.api.FaultyServer.json;
import static strongly.console.api.FaultyServer.options;

import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;

import okio.BufferedSink;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import strongly.console.service.connection.BudgetSettings;
import strongly.console.service.connection.RequestBudget;
import strongly.console.task.ManualScheduler;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Interrupting the thread of a call ends the call, wherever it waits. */
@Timeout(60)
class CancellationTest {
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
    @EnumSource(ReadCall.class)
    void aReadThatWaitsForItsAnswerEnds(ReadCall read) throws Exception {
        faulty.answer(silent());
        RunningCall call = new RunningCall(faulty.client(), read::on);
        faulty.request();

        CallCancelledException cancelled = call.cancel();

        assertThat(cancelled.isOutcomeUnknown()).isFalse();
        assertThat(faulty.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(WriteCall.class)
    void aWriteThatWaitsForItsAnswerEndsAndMayHaveBeenDone(WriteCall write) throws Exception {
        faulty.answer(silent());
        RunningCall call = new RunningCall(faulty.client(), write::on);
        faulty.request();

        CallCancelledException cancelled = call.cancel();

        assertThat(cancelled.isOutcomeUnknown()).isTrue();
        assertThat(faulty.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "UPDATE"})
    void aWriteCancelledWhileItsAppIsReadMayHaveBeenDone(WriteCall write) throws Exception {
        faulty.answer(json(200, "{\"data\":{\"appId\":\"a1\"}}"), silent());
        RunningCall call = new RunningCall(faulty.client(), write::on);
        faulty.request();
        faulty.request();

        assertThat(call.cancel().isOutcomeUnknown()).isTrue();
    }

    @Test
    void aCallOnAConnectionUsedBeforeEndsToo() throws Exception {
        HttpAppsClient client = faulty.client();
        faulty.answer(json(200, APP), silent());
        client.getApp("a1");
        faulty.request();
        RunningCall call = new RunningCall(client, ReadCall.APP::on);
        faulty.request();

        call.cancel();

        assertThat(faulty.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aCallInTheMiddleOfItsAnswerEnds() throws Exception {
        HalfBody half = new HalfBody();
        faulty.answer(json(200).body(half).build());
        RunningCall call = new RunningCall(faulty.client(), ReadCall.APP::on);
        assertThat(half.begun.await(10, TimeUnit.SECONDS)).isTrue();

        call.cancel();

        half.end.countDown();
    }

    @Test
    void aCallThatWaitsToBeRepeatedEnds() throws Exception {
        faulty.answer(error(503));
        CountDownLatch asleep = new CountDownLatch(1);
        HttpAppsClient client =
                faulty.client(
                        wait -> {
                            asleep.countDown();
                            new CountDownLatch(1).await();
                        });
        RunningCall call = new RunningCall(client, ReadCall.APP::on);
        assertThat(asleep.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(call.cancel().isOutcomeUnknown()).isFalse();
        assertThat(faulty.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(WriteCall.class)
    void aCallThatWaitsInTheGateEndsWithoutARequest(WriteCall write) throws Exception {
        Closed gate = new Closed();
        HttpAppsClient client = faulty.client(faulty.address(), KEY, options(), gate);
        RunningCall call = new RunningCall(client, write::on);
        assertThat(gate.reached.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(call.cancel().isOutcomeUnknown()).isFalse();
        assertThat(faulty.server.getRequestCount()).isZero();
    }

    @Test
    void aCallLeavesTheQueueOfTheBudgetWhenItIsCancelled() throws Exception {
        ManualScheduler time = new ManualScheduler();
        RequestBudget budget = new RequestBudget(BudgetSettings.DEFAULT, time);
        budget.limited(Duration.ofMinutes(1));
        Announcing gate = new Announcing(budget);
        HttpAppsClient client = faulty.client(faulty.address(), KEY, options(), gate);
        RunningCall call = new RunningCall(client, ReadCall.APP::on);
        assertThat(gate.reached.await(10, TimeUnit.SECONDS)).isTrue();

        call.cancel();

        assertThat(budget.state().waiting()).isZero();
        assertThat(faulty.server.getRequestCount()).isZero();
    }

    @Test
    void aThreadInterruptedBeforehandSendsNothing() throws Exception {
        faulty.always(json(200, "{}"));
        RunningCall call =
                new RunningCall(
                        faulty.client(),
                        client -> {
                            Thread.currentThread().interrupt();
                            client.stop("a1");
                        });

        CallCancelledException cancelled = call.ended();

        assertThat(cancelled.isOutcomeUnknown()).isFalse();
        assertThat(faulty.server.getRequestCount()).isZero();
    }

    @Test
    void theClientServesOthersAfterACancelledCall() throws Exception {
        HttpAppsClient client = faulty.client();
        faulty.answer(silent(), json(200, APP));
        RunningCall call = new RunningCall(client, ReadCall.APP::on);
        faulty.request();
        call.cancel();

        assertThat(client.getApp("a1").name()).isEqualTo("web");
    }

    private static MockResponse silent() {
        return json(200).onResponseStart(SocketEffect.Stall.INSTANCE).build();
    }

    /** A call on a virtual thread of its own. */
    private static final class RunningCall {
        private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
        private final CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        private final Thread thread;

        RunningCall(AppsClient client, Consumer<AppsClient> call) {
            thread =
                    Thread.startVirtualThread(
                            () -> {
                                try {
                                    call.accept(client);
                                    failure.complete(new AssertionError("the call succeeded"));
                                } catch (Throwable thrown) {
                                    failure.complete(thrown);
                                } finally {
                                    stillInterrupted.complete(Thread.interrupted());
                                }
                            });
        }

        CallCancelledException cancel() throws Exception {
            thread.interrupt();
            return ended();
        }

        /** Well before the time limit of the call, which is 20 seconds. */
        CallCancelledException ended()
                throws InterruptedException, ExecutionException, TimeoutException {
            Throwable thrown = failure.get(5, TimeUnit.SECONDS);
            assertThat(thrown).isInstanceOf(CallCancelledException.class);
            assertThat(stillInterrupted.get(5, TimeUnit.SECONDS)).isTrue();
            return (CallCancelledException) thrown;
        }
    }

    /** A gate that never opens. */
    private static final class Closed implements RequestGate {
        final CountDownLatch reached = new CountDownLatch(1);

        @Override
        public void enter(RequestPriority priority) throws InterruptedException {
            reached.countDown();
            new CountDownLatch(1).await();
        }

        @Override
        public void limited(@Nullable Duration retryAfter) {}

        @Override
        public void succeeded() {}
    }

    /** The budget, telling when a call comes to it. */
    private record Announcing(RequestGate budget, CountDownLatch reached) implements RequestGate {
        Announcing(RequestGate budget) {
            this(budget, new CountDownLatch(1));
        }

        @Override
        public void enter(RequestPriority priority) throws InterruptedException {
            reached.countDown();
            budget.enter(priority);
        }

        @Override
        public void limited(@Nullable Duration retryAfter) {
            budget.limited(retryAfter);
        }

        @Override
        public void succeeded() {
            budget.succeeded();
        }
    }

    /** Sends half of what it announced, then nothing until it is told to end. */
    private static final class HalfBody implements MockResponseBody {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);

        @Override
        public long getContentLength() {
            return 2L * APP.length();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.writeUtf8(APP);
            sink.flush();
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
