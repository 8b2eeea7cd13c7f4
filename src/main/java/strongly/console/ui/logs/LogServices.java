package strongly.console.ui.logs;

import org.jspecify.annotations.Nullable;

import strongly.console.platform.SettingsStore;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.store.StoreLimits;
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
 * @param limits how much is held of each app
 * @param archive keeps lines in files, null for memory only
 * @param settings remember how lines look
 * @param zone the zone of local times
 * @param references opens references to logs
 */
public record LogServices(
        String instance,
        LogTail.Services tail,
        LogEvent.Source events,
        StoreLimits limits,
        @Nullable LogArchive archive,
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

    LineListViewModel.Services list() {
        return new LineListViewModel.Services(
                clipboard, toasts, tail.runner(), tail.scheduler(), zone);
    }
}
