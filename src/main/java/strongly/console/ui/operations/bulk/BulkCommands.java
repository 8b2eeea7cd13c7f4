package strongly.console.ui.operations.bulk;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.bulk.BulkPlan;
import strongly.console.service.operations.bulk.BulkProgress;
import strongly.console.service.operations.bulk.BulkProgress.Phase;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.operations.bulk.BulkPanelState.Stage;

/** What can be done in the bulk panel. UI thread only. */
public final class BulkCommands {
    private final Command plan;
    private final Command change;
    private final Command begin;
    private final Command resume;
    private final Command pause;
    private final Command cancel;
    private final Command retry;
    private final Command hide;

    BulkCommands(BulkViewModel model) {
        plan = new Command("Read apps and show the plan", model::read);
        change = new Command("Change", model::change);
        begin = new Command("Begin", model::begin);
        resume = new Command("Go on", model::resume);
        pause = new Command("Pause", model::pause);
        cancel = new Command("Cancel", model::cancel);
        retry = new Command("Retry failed and unknown", model::retry);
        hide = new Command("Close", model::hide);
    }

    /** Reads the apps and shows what would be touched. */
    public Command plan() {
        return plan;
    }

    /** Goes back to what is filled in. */
    public Command change() {
        return change;
    }

    /** Begins what the plan shows. */
    public Command begin() {
        return begin;
    }

    /** Goes on after a pause, a halt or a crash. */
    public Command resume() {
        return resume;
    }

    /** Begins no further wave. */
    public Command pause() {
        return pause;
    }

    /** Calls off what has not begun. */
    public Command cancel() {
        return cancel;
    }

    /** Tries the failed ones again. */
    public Command retry() {
        return retry;
    }

    /** Hides the panel. */
    public Command hide() {
        return hide;
    }

    void update(
            Stage stage, String mistake, @Nullable BulkPlan planned, @Nullable BulkProgress now) {
        set(plan, stage == Stage.CHOOSING && mistake.isEmpty(), mistake);
        set(change, stage == Stage.PLANNED, "There is nothing to change now");
        boolean something = planned != null && !planned.todo().isEmpty();
        set(begin, stage == Stage.PLANNED && something, "None of the apps would be touched");
        Phase phase = stage == Stage.RUN && now != null ? now.phase() : null;
        set(resume, canGoOn(phase), "It is not paused");
        set(pause, phase == Phase.RUNNING, "No wave is under way");
        boolean running = phase != null && phase != Phase.ENDED && phase != Phase.CANCELLING;
        set(cancel, running || stage == Stage.READING, "Nothing is left to call off");
        boolean failed = now != null && !now.phase().isAtWork() && now.retryable() > 0;
        set(retry, failed, "Nothing failed");
    }

    private static boolean canGoOn(@Nullable Phase phase) {
        return phase == Phase.READY
                || phase == Phase.PAUSED
                || phase == Phase.HALTED
                || phase == Phase.PAUSING;
    }

    private static void set(Command command, boolean possible, String reason) {
        if (possible) {
            command.enable();
        } else {
            command.disable(reason);
        }
    }
}
