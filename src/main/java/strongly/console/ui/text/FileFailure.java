package strongly.console.ui.text;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be written, for people: the exceptions themselves often say a path only. */
public final class FileFailure {
    private FileFailure() {}

    /**
     * The reason as the rest of a sentence, without a full stop.
     *
     * @param file what was to be written, which may not be what the exception names
     */
    public static String reason(Path file, Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "there is no folder for " + file;
            case AccessDeniedException denied -> "no permission to write " + file;
            case FileSystemException broken when broken.getReason() != null ->
                    file + ": " + broken.getReason();
            default ->
                    failure.getMessage() == null
                            ? failure.getClass().getSimpleName()
                            : failure.getMessage();
        };
    }
}
