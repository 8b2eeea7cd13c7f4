package strongly.console.ui.editor;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;

import strongly.console.service.forms.AppField;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;

import java.util.function.Consumer;

/** What is wrong with a form, on top of it; each line leads to its field. */
final class FormProblemsView extends VBox {
    private static final int MOST = 8;

    private final ObservableList<FormProblem> problems;
    private final Consumer<AppField> onField;

    /**
     * The problems of a form.
     *
     * @param onField told which field somebody wants to mend
     */
    FormProblemsView(ObservableList<FormProblem> problems, Consumer<AppField> onField) {
        super(2);
        this.problems = problems;
        this.onField = onField;
        setId(NodeIds.FORM_ERRORS);
        getStyleClass().addAll("form-notice", "form-notice-danger");
        problems.addListener((ListChangeListener<FormProblem>) change -> show());
        show();
    }

    private void show() {
        getChildren().setAll(problems.stream().limit(MOST).map(this::line).toList());
        int more = problems.size() - MOST;
        if (more > 0) {
            Label rest = new Label("and %d more".formatted(more));
            ToneStyles.apply(rest, Tone.DANGER);
            getChildren().add(rest);
        }
        setManaged(!problems.isEmpty());
        setVisible(isManaged());
    }

    private Node line(FormProblem problem) {
        AppField field = problem.field();
        Labeled line;
        if (field == null) {
            line = new Label(problem.message());
        } else {
            Hyperlink link = new Hyperlink(problem.message());
            link.setOnAction(
                    event -> {
                        link.setVisited(false);
                        onField.accept(field);
                    });
            line = link;
        }
        ToneStyles.apply(line, Tone.DANGER);
        IconLine shown = new IconLine(line, Icon.ERROR.node(14));
        ToneStyles.apply(shown, Tone.DANGER);
        return shown;
    }
}
