package strongly.console.service.operations.bulk;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationRequest;
import strongly.console.service.operations.OperationState;
import strongly.console.service.operations.bulk.BulkEntry.Result;
import strongly.console.service.operations.bulk.BulkProgress.Phase;
import strongly.console.service.operations.bulk.WaveReader.Fresh;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Does one thing to many apps in waves: each app is read afresh, the journal is on disk before
 * anything is sent, and the next wave begins when every app of the one before got to its end. UI
 * thread only.
 */
public final class BulkRun implements AutoCloseable {
    private final BulkServices services;
    private final BulkHeader header;
    private final BulkRecorder recorder;
    private final BulkEntries entries;
    private final Map<String, String> appOfOperation = new HashMap<>();
    private final List<Consumer<BulkProgress>> observers = new CopyOnWriteArrayList<>();
    private final Cancellable operationsPin;
    private Cancellable holding = Cancellable.NONE;
    private Cancellable reading = Cancellable.NONE;
    private Phase phase = Phase.READY;
    private String message = "";
    private int failuresBefore;
    private boolean submitting;

    private BulkRun(
            BulkServices services, BulkHeader header, List<BulkEntry> stand, boolean begun) {
        this.services = services;
        this.header = header;
        this.recorder = new BulkRecorder(services, header, begun);
        this.entries = new BulkEntries(stand);
        this.operationsPin = services.operations().observe(this::onOperation);
    }

    /** A run of a plan; nothing happens before {@link #start}. */
    public static BulkRun of(
            BulkPlan plan,
            BulkHeader.Settings settings,
            BulkServices services,
            RandomGenerator random) {
        List<BulkEntry> entries = BulkEntries.of(plan);
        BulkHeader header =
                new BulkHeader(
                        "bulk-" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36),
                        services.journals().instance(),
                        services.scheduler().instant(),
                        plan.action(),
                        settings,
                        entries);
        return new BulkRun(services, header, entries, false);
    }

    /** A run that was interrupted, to be gone on with; nothing happens before {@link #start}. */
    public static BulkRun resume(UnfinishedBulk interrupted, BulkServices services) {
        BulkRun run = new BulkRun(services, interrupted.header(), interrupted.entries(), true);
        run.phase = Phase.PAUSED;
        run.message = "Interrupted when the console ended. " + interrupted.summary() + ".";
        return run;
    }

    /** What it was asked to do. */
    public BulkHeader header() {
        return header;
    }

    /** Where it stands. */
    public BulkProgress progress() {
        return new BulkProgress(phase, message, entries.all(), recorder.problem());
    }

    /** Follows it. */
    public Cancellable observe(Consumer<BulkProgress> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    /** Whether an operation belongs to this run. */
    public boolean owns(String operationId) {
        return submitting || appOfOperation.containsKey(operationId);
    }

    private void tell(Phase now, String text) {
        phase = now;
        message = text;
        BulkProgress progress = progress();
        observers.forEach(observer -> observer.accept(progress));
    }

    private void tell() {
        tell(phase, message);
    }

    /** Begins, or goes on after a pause, a halt or a crash. */
    public void start() {
        switch (phase) {
            case READY -> hold(header.settings().hold());
            case PAUSED, HALTED -> nextWave();
            case PAUSING -> tell(Phase.RUNNING, "Going on with the next wave");
            case HOLDING, RUNNING, CANCELLING, ENDED -> {
                // at work already, or nothing left
            }
        }
    }

    private void hold(Duration left) {
        if (!left.isPositive()) {
            nextWave();
            return;
        }
        tell(
                Phase.HOLDING,
                "Begins in %d s; cancel to call it off".formatted(Math.max(1, left.toSeconds())));
        Duration tick = left.compareTo(Duration.ofSeconds(1)) < 0 ? left : Duration.ofSeconds(1);
        holding =
                services.scheduler()
                        .schedule(
                                tick,
                                () ->
                                        services.ui()
                                                .dispatch(
                                                        () -> {
                                                            if (phase == Phase.HOLDING) {
                                                                hold(left.minus(tick));
                                                            }
                                                        }));
    }

    private void nextWave() {
        List<BulkEntry> wave =
                entries.in(Result.WAITING).stream().limit(header.settings().waveSize()).toList();
        if (wave.isEmpty()) {
            finish();
            return;
        }
        failuresBefore = progress().retryable();
        wave.forEach(entry -> entries.set(entry, Result.RUNNING, "Reading it afresh"));
        tell(Phase.RUNNING, header.action().kind().progressive() + " " + entries.placeOf(wave));
        WaveReader reader = new WaveReader(services, recorder.journal());
        reading =
                services.runner()
                        .run(
                                BackgroundTask.of("wave of " + header.id(), () -> reader.read(wave))
                                        .onSuccess(this::send)
                                        .onFailure(failure -> onUnprepared(wave, failure)));
    }

    private void onUnprepared(List<BulkEntry> wave, Exception failure) {
        wave.forEach(entry -> entries.set(entry, Result.WAITING, ""));
        recorder.onFailure(failure);
        tell(
                Phase.HALTED,
                "Halted: nothing of this wave was sent, since the journal cannot be written. Free"
                        + " space on the disk and go on.");
    }

    private void send(List<Fresh> wave) {
        for (Fresh fresh : wave) {
            App app = fresh.app();
            if (app == null) {
                end(fresh.entry(), Result.FAILED, "Not sent: " + fresh.problem());
                continue;
            }
            String refusal =
                    services.allowed()
                            .refusal(
                                    header.action().kind(),
                                    app,
                                    null,
                                    services.operations().activeFor(app.id()));
            OperationRequest request = header.action().requestFor(app);
            if (refusal != null) {
                end(fresh.entry(), Result.FAILED, "Not sent: " + refusal);
            } else if (request == null) {
                end(fresh.entry(), Result.SKIPPED, "It is so already");
            } else {
                submit(fresh.entry(), request);
            }
        }
        afterStep();
    }

    private void submit(BulkEntry entry, OperationRequest request) {
        submitting = true;
        OperationState state = services.operations().submit(request, Duration.ZERO);
        submitting = false;
        if (state.phase().isEnd()) {
            take(entry, state);
        } else {
            appOfOperation.put(state.id(), entry.appId());
            entries.set(entry, Result.RUNNING, state.message());
        }
    }

    private void onOperation(OperationState state) {
        String appId = appOfOperation.get(state.id());
        BulkEntry entry = appId == null ? null : entries.find(appId);
        if (entry == null || entry.result() != Result.RUNNING) {
            return;
        }
        if (state.phase().isEnd()) {
            take(entry, state);
            afterStep();
        } else {
            entries.set(entry, Result.RUNNING, state.message());
            tell();
        }
    }

    private void take(BulkEntry entry, OperationState ended) {
        Result result =
                switch (ended.phase()) {
                    case SUCCEEDED -> Result.SUCCEEDED;
                    case UNKNOWN -> Result.UNKNOWN;
                    case CANCELLED -> Result.CANCELLED;
                    default -> Result.FAILED;
                };
        end(entry, result, text(entry, result, ended));
    }

    /** How it ended, without the name, which stands beside it. */
    private static String text(BulkEntry entry, Result result, OperationState ended) {
        if (result == Result.SUCCEEDED) {
            return ended.desired() > 0 && ended.kind() != OperationKind.STOP
                    ? "%d of %d replicas ready".formatted(ended.ready(), ended.desired())
                    : "";
        }
        String message = ended.message();
        String name = entry.appName() + " ";
        return message.startsWith(name) && message.length() > name.length()
                ? Character.toUpperCase(message.charAt(name.length()))
                        + message.substring(name.length() + 1)
                : message;
    }

    private void end(BulkEntry entry, Result result, String text) {
        entries.set(entry, result, text);
        recorder.result(entry.as(result, text));
    }

    /** Goes on when the whole wave got to its end. */
    private void afterStep() {
        if (entries.hasAny(Result.RUNNING)) {
            tell();
            return;
        }
        if (!entries.hasAny(Result.WAITING)) {
            finish();
        } else if (phase == Phase.CANCELLING) {
            callOffWaiting();
        } else if (phase == Phase.PAUSING) {
            tell(Phase.PAUSED, "Paused. " + entries.left());
        } else if (header.settings().haltOnFailure() && progress().retryable() > failuresBefore) {
            tell(
                    Phase.HALTED,
                    "Halted after a failure. %s Look at what failed, then go on, retry or cancel."
                            .formatted(entries.left()));
        } else {
            nextWave();
        }
    }

    private void finish() {
        BulkProgress done = progress();
        int failed = done.retryable();
        tell(
                Phase.ENDED,
                failed == 0
                        ? "%,d of %,d done."
                                .formatted(done.count(Result.SUCCEEDED), entries.wanted())
                        : "%,d of %,d done, %,d failed or unknown. Retry those, or close."
                                .formatted(done.count(Result.SUCCEEDED), entries.wanted(), failed));
        if (failed == 0) {
            recorder.forget();
        }
    }

    /** Begins no further wave; the one under way goes on to its end. */
    public void pause() {
        if (phase == Phase.RUNNING) {
            tell(Phase.PAUSING, "Pausing after this wave");
        }
    }

    /** Calls off what has not begun; what was sent goes on and is followed to its end. */
    public void cancel() {
        switch (phase) {
            case READY, HOLDING, PAUSED, HALTED -> {
                holding.cancel();
                callOffWaiting();
            }
            case RUNNING, PAUSING ->
                    tell(Phase.CANCELLING, "Cancelled; waiting for what was sent already");
            case CANCELLING, ENDED -> {
                // there is nothing more to call off
            }
        }
    }

    private void callOffWaiting() {
        entries.in(Result.WAITING)
                .forEach(entry -> entries.set(entry, Result.CANCELLED, "Called off"));
        finish();
    }

    /** Tries the failed and the unknown ones again, each after a fresh read. */
    public void retryFailures() {
        if (phase.isAtWork()) {
            return;
        }
        for (BulkEntry entry : entries.all()) {
            if (entry.result().isRetryable()) {
                end(entry, Result.WAITING, "");
            }
        }
        if (entries.hasAny(Result.WAITING)) {
            nextWave();
        }
    }

    /** Drops the journal of a run that ended with failures nobody wants to try again. */
    public void dismiss() {
        if (phase == Phase.ENDED) {
            recorder.forget();
        }
    }

    /** Lets go; the journal stays, so that the next start can offer to go on. */
    @Override
    public void close() {
        holding.cancel();
        reading.cancel();
        operationsPin.cancel();
        observers.clear();
    }
}
