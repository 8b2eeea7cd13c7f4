package strongly.console.ui.logs;

import strongly.console.service.logs.export.LogReference;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Opens what references to logs point to. UI thread only. */
public final class LogReferenceOpener {
    private final String instance;
    private final UnaryOperator<String> names;
    private final Clipboard clipboard;
    private final Toasts toasts;
    private final Function<List<LogSource>, LogViewModel> viewers;

    /**
     * Opens references to one instance.
     *
     * @param instance the host of the instance, with its port where it is not the usual one
     * @param names the names of apps by their ids
     * @param viewers brings a viewer of these sources on screen
     */
    public LogReferenceOpener(
            String instance,
            UnaryOperator<String> names,
            Clipboard clipboard,
            Toasts toasts,
            Function<List<LogSource>, LogViewModel> viewers) {
        this.instance = instance;
        this.names = names;
        this.clipboard = clipboard;
        this.toasts = toasts;
        this.viewers = viewers;
    }

    /** Opens the reference on the clipboard, or says that there is none. */
    public void openCopied() {
        if (!open(clipboard.text())) {
            say(
                    "No reference to logs is on the clipboard",
                    "Copy one first; it begins with strongly-console:logs.");
        }
    }

    /**
     * Opens what a text refers to; says so where that is on another instance.
     *
     * @return whether the text is a reference
     */
    public boolean open(String text) {
        LogReference reference = LogReference.parse(text).orElse(null);
        if (reference == null) {
            return false;
        }
        if (reference.instance().equals(instance)) {
            List<LogSource> sources = reference.sources().stream().map(this::source).toList();
            LogReferences.apply(reference, viewers.apply(sources));
        } else {
            say(
                    "The reference is to another instance",
                    "Switch to " + reference.instance() + " first, then open it again.");
        }
        return true;
    }

    private LogSource source(LogReference.Source source) {
        return new LogSource(source.app(), names.apply(source.app()), source.container());
    }

    private void say(String title, String text) {
        toasts.show(Toast.of(Tone.NEUTRAL, title, text));
    }
}
