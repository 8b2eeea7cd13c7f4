package strongly.console.app;

import strongly.console.platform.DockBadge;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.TaskRunner;
import strongly.console.ui.fx.FxWindowIcon;
import strongly.console.ui.shell.ShellViewModel;

/** Shows the number of failed apps outside the window: title, icon, dock. UI thread only. */
final class FailedCount {
    private final ShellViewModel shell;
    private final FxWindowIcon icon;
    private final DockBadge dock;
    private final LatestWins badges;
    private int shown;

    FailedCount(ShellViewModel shell, FxWindowIcon icon, DockBadge dock, TaskRunner runner) {
        this.shell = shell;
        this.icon = icon;
        this.dock = dock;
        this.badges = new LatestWins(runner);
    }

    void show(int failed) {
        shell.showFailed(failed);
        if (failed == shown) {
            return;
        }
        shown = failed;
        icon.showFailed(failed);
        if (dock.exists()) {
            badges.run(
                    BackgroundTask.of(
                            "dock badge",
                            () -> {
                                dock.show(FxWindowIcon.text(failed));
                                return failed;
                            }));
        }
    }
}
