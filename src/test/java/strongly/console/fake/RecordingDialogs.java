package strongly.console.fake;

import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Questions that are answered at once, as the test chooses. */
public final class RecordingDialogs implements Dialogs {
    private final List<Confirmation> asked = new ArrayList<>();
    private Answer answer = Answer.CONFIRM;

    /** Answers so from now on. */
    public void answer(Answer chosen) {
        answer = chosen;
    }

    /** What was asked so far. */
    public List<Confirmation> asked() {
        return asked;
    }

    @Override
    public void confirm(Confirmation confirmation, Consumer<Answer> onAnswer) {
        asked.add(confirmation);
        onAnswer.accept(answer);
    }
}
