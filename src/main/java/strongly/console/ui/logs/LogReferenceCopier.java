package strongly.console.ui.logs;

import strongly.console.service.logs.export.LogReference;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

/** Copies references to what a viewer shows, and says so. UI thread only. */
final class LogReferenceCopier {
    private final LogServices services;

    LogReferenceCopier(LogServices services) {
        this.services = services;
    }

    /** Copies a reference to what the viewer shows, where it shows anything. */
    void copy(LogViewModel model) {
        if (model.sources().sourcesProperty().get().isEmpty()) {
            return;
        }
        String text = LogReferences.of(services.instance(), model).text();
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
                "Copied a reference to these lines",
                "Paste it into the search field of the logs to open it.");
    }

    private void say(Tone tone, String title, String text) {
        services.toasts().show(Toast.of(tone, title, text));
    }
}
