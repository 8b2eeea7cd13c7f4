package strongly.console.ui.overview;

import javafx.scene.control.Button;
import javafx.scene.control.Label;

import strongly.console.ui.text.SafeText;

/**
 * A line of the overview that says how long ago something was. Its age is a text that changes in
 * place: a line made anew would cost a repaint of the whole window.
 */
final class AgedRow extends Button {
    private static final int LONGEST_SPEECH = 300;

    private final Label age;
    private final String spoken;

    /**
     * A line without an age yet.
     *
     * @param age where the age is shown
     * @param spoken what a screen reader says before the age
     */
    AgedRow(Label age, String spoken) {
        this.age = age;
        this.spoken = spoken;
    }

    void showAge(String when) {
        if (!when.equals(age.getText())) {
            age.setText(when);
            setAccessibleText(SafeText.line(spoken + when, LONGEST_SPEECH));
        }
    }
}
