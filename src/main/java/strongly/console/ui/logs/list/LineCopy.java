package strongly.console.ui.logs.list;

import org.jspecify.annotations.Nullable;

import strongly.console.task.BackgroundTask;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Puts lines on the clipboard exactly as the server sent them. UI thread only. */
final class LineCopy {
    private static final int MOST_LINES = 200_000;
    private static final int MOST_BYTES = 32 << 20;

    private final LineListViewModel.Services services;

    LineCopy(LineListViewModel.Services services) {
        this.services = services;
    }

    void piece(String text) {
        services.clipboard().copy(text);
    }

    void line(LineContent shown, long id) {
        if (shown.holds(id)) {
            services.clipboard().copy(new String(shown.bytes(id), StandardCharsets.UTF_8));
        }
    }

    /** Copies whole lines; where they are too many for a clipboard, says so. */
    void lines(LineContent shown, LineSelection selected) {
        services.runner()
                .run(
                        BackgroundTask.of("copy lines", () -> text(shown, selected))
                                .onSuccess(this::copied));
    }

    private void copied(@Nullable String text) {
        if (text != null) {
            services.clipboard().copy(text);
            return;
        }
        services.toasts()
                .show(
                        Toast.of(
                                Tone.WARNING,
                                "Too much to copy",
                                String.format(
                                        Locale.ROOT,
                                        "Up to %,d lines and %d MB can be copied. Export them to"
                                                + " a file instead.",
                                        MOST_LINES,
                                        MOST_BYTES >> 20)));
    }

    /** The lines as they were sent; null where they are too many for a clipboard. */
    private static @Nullable String text(LineContent shown, LineSelection selected) {
        int[] rows = selected.rows(shown);
        if (rows == null) {
            return "";
        }
        if (rows[1] - rows[0] >= MOST_LINES) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int row = rows[0]; row <= rows[1]; row++) {
            if (row > rows[0]) {
                bytes.write('\n');
            }
            bytes.writeBytes(shown.bytes(shown.at(row)));
            if (bytes.size() > MOST_BYTES) {
                return null;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8) + (rows[1] > rows[0] ? "\n" : "");
    }
}
