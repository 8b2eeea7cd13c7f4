package strongly.console.ui.connect;

import atlantafx.base.theme.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ServerCertificate;
import strongly.console.service.connection.SignIn;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Tone;

import java.time.Instant;
import java.util.List;

/** The steps of a trial: those that are done, the one under way, and those still to come. */
final class StepsView extends VBox {
    StepsView() {
        getStyleClass().add("connect-steps");
        setId("connect-steps");
    }

    /** Shows how far a trial has come; nothing where none was made. */
    void show(List<? extends SignIn.Outcome> outcomes, boolean trying) {
        getChildren().clear();
        boolean failed = outcomes.stream().anyMatch(outcome -> !outcome.passed());
        if (outcomes.isEmpty() && !trying) {
            return;
        }
        for (SignIn.Outcome outcome : outcomes) {
            getChildren().add(done(outcome));
        }
        if (failed || !trying) {
            return;
        }
        List<SignIn.Step> steps = List.of(SignIn.Step.values());
        int next = outcomes.isEmpty() ? 0 : steps.indexOf(outcomes.getLast().step()) + 1;
        for (int index = next; index < steps.size(); index++) {
            getChildren().add(waiting(steps.get(index), index == next));
        }
    }

    private static Node done(SignIn.Outcome outcome) {
        Label label = new Label(outcome.step().label());
        label.setGraphic((outcome.passed() ? Icon.CHECK_CIRCLE : Icon.ERROR).node(14));
        label.getStyleClass().add(Styles.TEXT_BOLD);
        ToneStyles.apply(label, outcome.passed() ? Tone.SUCCESS : Tone.DANGER);
        label.setAccessibleText(label.getText() + (outcome.passed() ? ": yes" : ": no"));
        VBox box = new VBox(2, label);
        if (!outcome.message().isEmpty()) {
            Label message = new Label(outcome.message());
            message.setWrapText(true);
            message.getStyleClass().add("connect-message");
            box.getChildren().add(message);
        }
        ServerCertificate certificate = outcome.certificate();
        if (certificate != null) {
            box.getChildren().add(facts(certificate));
        }
        return box;
    }

    private static Node waiting(SignIn.Step step, boolean underWay) {
        Label label = new Label(step.label());
        label.setGraphic((underWay ? Icon.CLOCK : Icon.DOT).node(14));
        label.getStyleClass().add(underWay ? "connect-step-now" : "connect-step-later");
        return label;
    }

    private static Node facts(ServerCertificate certificate) {
        GridPane grid = new GridPane(8, 2);
        grid.setId("connect-certificate");
        grid.getStyleClass().add("connect-certificate");
        row(grid, "Issued to", certificate.subject());
        row(grid, "Issued by", certificate.isSelfSigned() ? "itself" : certificate.issuer());
        row(grid, "For hosts", String.join(", ", certificate.names()));
        row(grid, "Valid", day(certificate.validFrom()) + " to " + day(certificate.validUntil()));
        row(grid, "SHA-256", certificate.fingerprint());
        return grid;
    }

    private static String day(@Nullable Instant moment) {
        return String.valueOf(moment).replaceFirst("T.*", "");
    }

    /** A value that can be selected and copied. */
    private static void row(GridPane grid, String caption, String value) {
        if (value.isEmpty()) {
            return;
        }
        Label label = new Label(caption);
        label.setMinWidth(USE_PREF_SIZE);
        TextField field = new TextField(value);
        field.setEditable(false);
        field.setAccessibleText(caption);
        field.getStyleClass().add("connect-certificate-value");
        GridPane.setHgrow(field, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, field);
    }
}
