package strongly.console.fake;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.mvvm.FileChooser;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Chooses without asking.
 *
 * @param file what is chosen now; null as by a person who changes their mind
 */
public record ChosenFile(Supplier<@Nullable Path> file) implements FileChooser {
    @Override
    public @Nullable Path chooseSave(String title, String suggestedName) {
        return file.get();
    }

    @Override
    public @Nullable Path chooseOpen(String title, List<String> extensions) {
        return file.get();
    }
}
