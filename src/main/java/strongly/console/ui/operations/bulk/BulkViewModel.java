package strongly.console.ui.operations.bulk;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.Protection;
import strongly.console.service.operations.bulk.BulkPlan;
import strongly.console.service.operations.bulk.BulkPlanner;
import strongly.console.service.operations.bulk.BulkProgress;
import strongly.console.service.operations.bulk.BulkRun;
import strongly.console.service.operations.bulk.BulkServices;
import strongly.console.service.operations.bulk.UnfinishedBulk;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.ui.mvvm.BulkActions;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Dialogs;
import strongly.console.ui.operations.bulk.BulkPanelState.Stage;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * One thing done to many apps, from the choice over the plan to the results. One run at a time; it
 * goes on while the panel is closed. UI thread only.
 */
public final class BulkViewModel implements BulkActions, AutoCloseable {
    private final BulkServices services;
    private final BulkPlanner planner;
    private final Supplier<Protection> protection;
    private final RandomGenerator random;
    private final BulkPorts ports;
    private final BulkParameters parameters = new BulkParameters();
    private final BulkPanelState state = new BulkPanelState();
    private final BulkCommands commands;
    private List<App> apps = List.of();
    private Cancellable reading = Cancellable.NONE;
    private @Nullable BulkPlan plan;
    private @Nullable BulkRun run;
    private @Nullable UnfinishedBulk interrupted;

    /**
     * Bulk runs of one connection.
     *
     * @param protection the protected environments as they are set now
     * @param random for the ids of runs
     */
    public BulkViewModel(
            BulkServices services,
            Supplier<Protection> protection,
            RandomGenerator random,
            BulkPorts ports) {
        this.services = services;
        this.planner = new BulkPlanner(services);
        this.protection = protection;
        this.random = random;
        this.ports = ports;
        this.commands = new BulkCommands(this);
        parameters.replicasProperty().addListener((source, before, now) -> update());
        parameters.setLabelsProperty().addListener((source, before, now) -> update());
        parameters.removeLabelsProperty().addListener((source, before, now) -> update());
        parameters.imageProperty().addListener((source, before, now) -> update());
    }

    /** What the action needs to know. */
    public BulkParameters parameters() {
        return parameters;
    }

    /** What the panel shows. */
    public BulkPanelState state() {
        return state;
    }

    /** What can be done in the panel. */
    public BulkCommands commands() {
        return commands;
    }

    /** Whether an operation belongs to the run, so that it is not told one by one. */
    public boolean owns(String operationId) {
        BulkRun current = run;
        return current != null && current.owns(operationId);
    }

    @Override
    public void open(OperationKind wanted, List<App> chosen) {
        if (isAtWork()) {
            ports.toasts().show(BulkTexts.busy());
            ports.panel().show();
            return;
        }
        leaveRun();
        state.kind.set(wanted);
        apps = List.copyOf(chosen);
        parameters.reset(chosen);
        state.title.set("%s %s".formatted(wanted.label(), BulkTexts.count(chosen.size())));
        state.entries.set(List.of());
        ports.panel().show();
        if (BulkParameters.areNeeded(wanted)) {
            enter(Stage.CHOOSING, "");
        } else {
            read();
        }
    }

    /** Whether there is a run to look at, one that was interrupted included. */
    public boolean hasRun() {
        return run != null || interrupted != null;
    }

    /** Shows the run there is to look at. */
    public void showRun() {
        UnfinishedBulk offered = interrupted;
        if (run == null && offered != null) {
            showInterrupted(offered);
        } else {
            ports.panel().show();
        }
    }

    boolean isAtWork() {
        BulkRun current = run;
        return current != null && current.progress().phase().isAtWork();
    }

    private void leaveRun() {
        reading.cancel();
        BulkRun current = run;
        if (current != null) {
            current.dismiss();
            current.close();
        }
        run = null;
        plan = null;
        state.progress.set(null);
    }

    private void enter(Stage next, String text) {
        state.stage.set(next);
        state.message.set(text);
        update();
    }

    private void update() {
        String mistake =
                state.stage.get() == Stage.CHOOSING ? parameters.mistake(state.kind.get()) : "";
        if (state.stage.get() == Stage.CHOOSING) {
            state.message.set(mistake);
        }
        commands.update(state.stage.get(), mistake, plan, state.progress.get());
    }

    /** Reads the apps afresh and shows what would be touched. */
    void read() {
        reading.cancel();
        enter(Stage.READING, "Reading " + BulkTexts.count(apps.size()) + " afresh…");
        reading =
                planner.plan(
                        parameters.action(state.kind.get()),
                        apps,
                        done ->
                                state.message.set(
                                        "Read %,d of %,d afresh…".formatted(done, apps.size())),
                        this::take);
    }

    private void take(BulkPlan made) {
        plan = made;
        state.title.set(made.summary());
        state.entries.set(made.items().stream().map(BulkTexts::entry).toList());
        enter(Stage.PLANNED, BulkTexts.planned(made));
    }

    /** Goes back to what is filled in. */
    void change() {
        reading.cancel();
        state.entries.set(List.of());
        state.title.set("%s %s".formatted(state.kind.get().label(), BulkTexts.count(apps.size())));
        enter(Stage.CHOOSING, "");
    }

    /** What the button says that begins ("Stop 3 apps"). */
    String beginText() {
        return state.kind.get().label()
                + " "
                + BulkTexts.count(plan == null ? 0 : plan.todo().size());
    }

    /** Begins, after a question where it destroys or the environment is protected. */
    void begin() {
        BulkPlan planned = plan;
        if (planned == null) {
            return;
        }
        boolean guarded = planned.todo().stream().anyMatch(protection.get()::covers);
        boolean destroys = state.kind.get() == OperationKind.DELETE;
        if (!guarded && !destroys) {
            begin(planned, Duration.ZERO);
            return;
        }
        Duration hold = protection.get().holdForBulk(planned.todo());
        ports.dialogs()
                .confirm(
                        BulkTexts.question(planned, state.kind.get(), beginText()),
                        answer -> {
                            if (answer == Dialogs.Answer.CONFIRM) {
                                begin(planned, hold);
                            }
                        });
    }

    private void begin(BulkPlan planned, Duration hold) {
        show(BulkRun.of(planned, parameters.settings(hold), services, random));
        commands.resume().run();
    }

    private void show(BulkRun shown) {
        run = shown;
        shown.observe(this::onProgress);
        onProgress(shown.progress());
        enter(Stage.RUN, shown.progress().message());
    }

    private void onProgress(BulkProgress now) {
        BulkProgress before = state.progress.get();
        state.progress.set(now);
        state.entries.set(now.entries());
        String problem = now.problem();
        state.message.set(problem == null ? now.message() : now.message() + " " + problem);
        update();
        boolean stopped = before != null && before.phase().isAtWork() && !now.phase().isAtWork();
        if (stopped && !ports.panel().isShown()) {
            ports.toasts()
                    .show(
                            BulkTexts.ended(state.title.get(), now)
                                    .withAction(new Command("Show", ports.panel()::show)));
        }
    }

    void resume() {
        if (run != null) {
            run.start();
        }
    }

    void pause() {
        if (run != null) {
            run.pause();
        }
    }

    void cancel() {
        if (state.stage.get() == Stage.READING) {
            reading.cancel();
            ports.panel().hide();
        } else if (run != null) {
            run.cancel();
        }
    }

    void retry() {
        if (run != null) {
            run.retryFailures();
        }
    }

    /** Hides the panel; a run under way goes on. */
    void hide() {
        if (state.stage.get() != Stage.RUN) {
            reading.cancel();
        } else if (run != null) {
            // closed after its end, nobody wants to try the failures again
            run.dismiss();
        }
        ports.panel().hide();
    }

    /** Looks for runs that a crash interrupted, and offers to go on with the oldest. */
    public void offerInterrupted() {
        services.runner()
                .run(
                        BackgroundTask.of("interrupted bulk runs", services.journals()::unfinished)
                                .onSuccess(found -> found.stream().limit(1).forEach(this::offer)));
    }

    private void offer(UnfinishedBulk found) {
        interrupted = found;
        ports.toasts()
                .show(BulkTexts.interrupted(found).withAction(new Command("Show", this::showRun)));
    }

    private void showInterrupted(UnfinishedBulk offered) {
        if (isAtWork()) {
            ports.panel().show();
            return;
        }
        leaveRun();
        interrupted = null;
        state.kind.set(offered.header().action().kind());
        state.title.set(BulkTexts.interruptedTitle(offered, services.scheduler().instant()));
        show(BulkRun.resume(offered, services));
        ports.panel().show();
    }

    /** Lets go; a run under way can be gone on with at the next start. */
    @Override
    public void close() {
        reading.cancel();
        if (run != null) {
            run.close();
        }
    }
}
