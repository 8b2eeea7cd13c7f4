package strongly.console.ui.mvvm;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** The port for choosing files. UI thread only. */
public interface FileChooser {
    /**
     * Asks where to save.
     *
     * @param suggestedName a file name with extension
     * @return null where nothing was chosen
     */
    @Nullable Path chooseSave(String title, String suggestedName);

    /**
     * Asks what to open.
     *
     * @param extensions accepted endings without dot, empty for all
     * @return null where nothing was chosen
     */
    @Nullable Path chooseOpen(String title, List<String> extensions);
}
