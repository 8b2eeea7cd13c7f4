package strongly.console.ui.logs;

import strongly.console.service.logs.export.LogReference;
import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.search.LineFilter;
import strongly.console.task.BackgroundTask;
import strongly.console.ui.logs.list.LineContent;
import strongly.console.ui.logs.list.LineSelection;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

/** Copies references to what a viewer shows, and says so. UI thread only. */
final class LogReferenceCopier {
    private final LogServices services;

    LogReferenceCopier(LogServices services) {
        this.services = services;
    }

    /**
     * Copies a reference to what the viewer shows, where it shows anything; where several lines are
     * selected, to the time from the first to the last of them.
     */
    void copy(LogViewModel model) {
        if (model.sources().sourcesProperty().get().isEmpty()) {
            return;
        }
        LineFilter filter = model.filter().filterProperty().get();
        LineSelection selected = model.list().selectionProperty().get();
        if (!selected.isSeveral()) {
            copy(model, filter, "these lines");
            return;
        }
        LineContent content = model.list().content();
        // a million lines may be selected, and their times need not be in order
        services.tail()
                .runner()
                .run(
                        BackgroundTask.of("time of lines", () -> spanned(filter, content, selected))
                                .onSuccess(time -> copy(model, time, "the selected lines")));
    }

    /** The filter, for the times of the selected lines; as it is where none of them has a time. */
    private static LineFilter spanned(
            LineFilter filter, LineContent content, LineSelection selected) {
        int[] rows = selected.rows(content);
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int row = rows == null ? 0 : rows[0]; rows != null && row <= rows[1]; row++) {
            long millis = content.millis(content.at(row));
            if (millis != LineShape.NO_TIME) {
                first = Math.min(first, millis);
                last = Math.max(last, millis);
            }
        }
        return first > last ? filter : filter.within(first, last + 1);
    }

    private void copy(LogViewModel model, LineFilter time, String what) {
        String text = LogReferences.of(services.instance(), model, time).text();
        if (text.length() > LogReference.LONGEST) {
            say(
                    Tone.WARNING,
                    "The reference would be too long",
                    "Search for a shorter text, or show fewer sources.");
            return;
        }
        services.clipboard().copy(text);
        say(
                Tone.SUCCESS,
                "Copied a reference to " + what,
                "Paste it into the search field of the logs to open it.");
    }

    private void say(Tone tone, String title, String text) {
        services.toasts().show(Toast.of(tone, title, text));
    }
}
