package strongly.console.ui.fx;

import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.mvvm.FileChooser;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The desktop's file dialogs. */
public final class FxFileChooser implements FileChooser {
    private final Supplier<? extends @Nullable Window> owner;
    private @Nullable File lastFolder;

    /** File dialogs above this window. */
    public FxFileChooser(Supplier<? extends @Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public @Nullable Path chooseSave(String title, String suggestedName) {
        javafx.stage.FileChooser chooser = chooser(title);
        chooser.setInitialFileName(suggestedName);
        return remember(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public @Nullable Path chooseOpen(String title, List<String> extensions) {
        javafx.stage.FileChooser chooser = chooser(title);
        if (!extensions.isEmpty()) {
            List<String> patterns = extensions.stream().map(ending -> "*." + ending).toList();
            chooser.getExtensionFilters()
                    .addAll(
                            new ExtensionFilter(String.join(", ", patterns), patterns),
                            new ExtensionFilter("All files", "*"));
        }
        return remember(chooser.showOpenDialog(owner.get()));
    }

    private javafx.stage.FileChooser chooser(String title) {
        javafx.stage.FileChooser chooser = new javafx.stage.FileChooser();
        chooser.setTitle(title);
        if (lastFolder != null && lastFolder.isDirectory()) {
            chooser.setInitialDirectory(lastFolder);
        }
        return chooser;
    }

    private @Nullable Path remember(@Nullable File file) {
        if (file == null) {
            return null;
        }
        lastFolder = file.getParentFile();
        return file.toPath();
    }
}
