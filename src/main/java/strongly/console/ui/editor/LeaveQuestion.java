package strongly.console.ui.editor;

import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs;
import strongly.console.ui.mvvm.Tone;

/** The question before a form with changes is left: keep a draft, discard, or go on. */
final class LeaveQuestion {
    private LeaveQuestion() {}

    /**
     * Asks once; going on does nothing.
     *
     * @param title the question
     * @param kept what is kept of the form, for people
     */
    static void ask(Dialogs dialogs, String title, String kept, Runnable keep, Runnable discard) {
        dialogs.confirm(
                Confirmation.of(title, kept, "Keep draft", Tone.ACCENT)
                        .withAlternative("Discard changes", "Continue editing"),
                answer -> {
                    switch (answer) {
                        case CONFIRM -> keep.run();
                        case ALTERNATIVE -> discard.run();
                        case CANCEL -> {
                            // the form stays as it is
                        }
                    }
                });
    }
}
