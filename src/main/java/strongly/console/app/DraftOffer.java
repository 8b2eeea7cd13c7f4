package strongly.console.app;

import strongly.console.service.forms.DraftStore;
import strongly.console.service.forms.KeptDraft;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.TimeText;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Offers the forms that were left unfinished on a connection, by a switch or by the end of the
 * console, wanted or not. UI thread only.
 */
final class DraftOffer {
    private final Scheduler scheduler;
    private final Toasts toasts;
    private final UnaryOperator<String> names;
    private final Consumer<String> resume;

    /**
     * Offers drafts.
     *
     * @param names the name of an app by its id
     * @param resume opens the form of a draft
     */
    DraftOffer(
            Scheduler scheduler,
            Toasts toasts,
            UnaryOperator<String> names,
            Consumer<String> resume) {
        this.scheduler = scheduler;
        this.toasts = toasts;
        this.names = names;
        this.resume = resume;
    }

    /** Looks for drafts of a connection and offers the newest. */
    void look(DraftStore drafts, String connection, TaskRunner runner) {
        runner.run(
                BackgroundTask.of("list drafts", () -> drafts.kept(connection + " "))
                        .onSuccess(this::offer));
    }

    private void offer(List<KeptDraft> kept) {
        if (kept.isEmpty()) {
            return;
        }
        KeptDraft newest = kept.getFirst();
        String text =
                "%s, kept %s."
                        .formatted(
                                title(newest.form()),
                                TimeText.relative(newest.savedAt(), scheduler.instant()));
        int others = kept.size() - 1;
        if (others > 0) {
            text +=
                    " %d more %s back when you open the same form again."
                            .formatted(others, others == 1 ? "is" : "are");
        }
        toasts.show(
                Toast.of(Tone.ACCENT, "You have an unfinished form", text)
                        .withAction(new Command("Continue", () -> resume.accept(newest.form()))));
    }

    private String title(String form) {
        int blank = form.indexOf(' ');
        if (blank < 0) {
            return "New app";
        }
        String app = names.apply(form.substring(blank + 1));
        String verb = form.substring(0, blank);
        return switch (verb) {
            case "undo" -> "Undo changes of " + app;
            case "rollback" -> "Roll back " + app;
            default -> Character.toUpperCase(verb.charAt(0)) + verb.substring(1) + " " + app;
        };
    }
}
