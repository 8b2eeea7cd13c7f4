package strongly.console.ui.mvvm;

import java.util.function.Consumer;

/** The port for questions that need an answer before anything happens. UI thread only. */
public interface Dialogs {
    /**
     * Asks without blocking.
     *
     * @param confirmation what is asked
     * @param onAnswer receives the choice, once; closing the question is {@link Answer#CANCEL}
     */
    void confirm(Confirmation confirmation, Consumer<Answer> onAnswer);

    /** The choice of a person. */
    enum Answer {
        /** The named action. */
        CONFIRM,
        /** The second action, where one was offered. */
        ALTERNATIVE,
        /** Nothing is done. */
        CANCEL
    }
}
