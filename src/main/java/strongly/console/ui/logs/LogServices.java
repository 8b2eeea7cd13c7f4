package strongly.console.ui.logs;

import strongly.console.platform.SettingsStore;
import strongly.console.service.logs.feed.LogFeedPool;
import strongly.console.service.logs.tail.LogTail;
import strongly.console.ui.logs.list.LineListViewModel;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.Toasts;

import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * What log viewers stand on.
 *
 * @param instance the host of the instance, for references
 * @param tail reads logs
 * @param events what happened to apps
 * @param feeds the lines of each source
 * @param settings remember how lines look
 * @param zone the zone of local times
 * @param references opens references to logs
 */
public record LogServices(
        String instance,
        LogTail.Services tail,
        LogEvent.Source events,
        LogFeedPool feeds,
        SettingsStore settings,
        Clipboard clipboard,
        FileChooser files,
        Toasts toasts,
        Supplier<ZoneId> zone,
        References references) {

    /** Opens references to logs. */
    @FunctionalInterface
    public interface References {
        /**
         * Opens what a text refers to.
         *
         * @return whether the text is a reference
         */
        boolean open(String text);
    }

    /** Says moments in words. */
    Moments moments() {
        return new Moments(zone, tail.scheduler());
    }

    LineListViewModel.Services list() {
        return new LineListViewModel.Services(
                clipboard, toasts, tail.runner(), tail.scheduler(), zone);
    }
}
