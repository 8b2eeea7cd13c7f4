package strongly.console.ui.connect;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.theme.Styles;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.service.connection.SignIn;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.FormField;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;

import java.util.Map;

/** The form that connects to an instance, as a side panel. */
public final class ConnectView implements View {
    private static final Map<String, String> COLOUR_NAMES =
            Map.of(
                    "royalblue", "blue",
                    "seagreen", "green",
                    "slateblue", "violet",
                    "darkcyan", "teal",
                    "darkorange", "orange",
                    "crimson", "red");

    private final ConnectViewModel model;
    private final VBox root = new VBox();
    private final VBox form = new VBox();
    private final TextField url = new TextField();
    private final PasswordTextField key = new PasswordTextField();
    private final TextField name = new TextField();
    private final HBox colours = new HBox(6);
    private final Label warning = new Label();
    private final CheckBox allowed = new CheckBox("Send the key without encryption");
    private final Label consent = new Label("Agree to this, or use an address with https://");
    private final Label note = new Label();
    private final VBox unprotected = new VBox(6, warning, allowed, consent);
    private final ScrollPane scroll = new ScrollPane();
    private final StepsView steps = new StepsView();
    private final RouteView route;
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button connect = new Button();
    private final Button test = new Button();

    /** The form of this model. */
    public ConnectView(ConnectViewModel model) {
        this.model = model;
        this.route = new RouteView(model.route());
        build();
        bind();
    }

    private void build() {
        root.getStyleClass().add("connect");
        root.getStylesheets().add(String.valueOf(ConnectView.class.getResource("connect.css")));
        Label title = new Label("Connect to an instance");
        title.getStyleClass().add(Styles.TITLE_4);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = IconButtons.flat("panel-close", Icon.CLOSE, "Close — Esc");
        close.setOnAction(event -> model.cancel().run());
        HBox head = new HBox(title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        url.setId("connect-url");
        url.setPromptText("acme.strongly.ai");
        key.setId("connect-key");
        key.setPromptText("sk-…");
        Button reveal = IconButtons.flat("connect-key-reveal", Icon.EYE, "Show or hide the key");
        reveal.setOnAction(event -> key.setRevealPassword(!key.getRevealPassword()));
        key.setRight(reveal);
        name.setId("connect-name");
        name.setPromptText("Taken from the address");
        warning.setWrapText(true);
        warning.setText("Without https, others on the network can read the key");
        allowed.setId("connect-unprotected");
        consent.setWrapText(true);
        consent.getStyleClass().add(Styles.TEXT_SMALL);
        ToneStyles.apply(consent, Tone.DANGER);
        warning.setGraphic(Icon.WARNING.node(14));
        ToneStyles.apply(warning, Tone.WARNING);
        note.setWrapText(true);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, "connect-note");
        buildColours();
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add(Styles.SMALL);
        connect.setId("connect-submit");
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setDefaultButton(true);
        test.setId("connect-test");
        Button cancel = new Button(model.cancel().label());
        cancel.setId("connect-cancel");
        cancel.setOnAction(event -> model.cancel().run());
        // where they are seen in a low window too
        HBox buttons = new HBox(8, connect, test, cancel);
        form.getStyleClass().add("connect-form");
        form.getChildren()
                .addAll(
                        field(model.url(), url, "The address you open in the browser"),
                        unprotected,
                        field(model.key(), key, "Made under Profile > Security > API Keys"),
                        note,
                        field(model.name(), name, ""),
                        captioned("Colour", colours),
                        route,
                        steps);
        scroll.setContent(form);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(head, scroll, progress, buttons);
    }

    private void buildColours() {
        ToggleGroup group = new ToggleGroup();
        for (String colour : ConnectViewModel.COLOURS) {
            Region swatch = new Region();
            swatch.getStyleClass().add("connect-swatch");
            swatch.setStyle("-fx-background-color: " + colour + ";");
            ToggleButton choice = new ToggleButton(null, swatch);
            choice.setId("connect-colour-" + colour);
            String spoken = "Colour " + COLOUR_NAMES.getOrDefault(colour, colour);
            choice.setAccessibleText(spoken);
            choice.setTooltip(new Tooltip(spoken));
            choice.getStyleClass().add("connect-colour");
            choice.setToggleGroup(group);
            choice.setSelected(colour.equals(model.colour().get()));
            choice.setOnAction(
                    event -> {
                        choice.setSelected(true);
                        model.colour().set(colour);
                    });
            colours.getChildren().add(choice);
        }
    }

    private static VBox captioned(String caption, Node control) {
        Label label = new Label(caption);
        label.getStyleClass().add(Styles.TEXT_BOLD);
        return new VBox(4, label, control);
    }

    private VBox field(FormField<String> field, TextInputControl control, String hint) {
        VBox box = captioned(field.label(), control);
        control.setAccessibleText(field.label());
        Label message = new Label();
        message.setWrapText(true);
        message.getStyleClass().add(Styles.TEXT_SMALL);
        Runnable update =
                () -> {
                    FieldError error = model.submittedProperty().get() ? field.error() : null;
                    message.setText(error == null ? hint : error.message());
                    message.setManaged(!message.getText().isEmpty());
                    ToneStyles.apply(message, error == null ? Tone.NEUTRAL : Tone.DANGER);
                    control.pseudoClassStateChanged(Styles.STATE_DANGER, error != null);
                };
        field.errorProperty().addListener((source, before, now) -> update.run());
        model.submittedProperty().addListener((source, before, now) -> update.run());
        update.run();
        box.getChildren().add(message);
        return box;
    }

    private void bind() {
        url.textProperty().bindBidirectional(model.url().valueProperty());
        key.setText(model.key().get());
        key.passwordProperty().addListener((source, before, now) -> model.key().set(now));
        name.textProperty().bindBidirectional(model.name().valueProperty());
        note.textProperty().bind(model.keyNoteProperty());
        unprotected.managedProperty().bind(model.unprotectedProperty());
        unprotected.visibleProperty().bind(model.unprotectedProperty());
        allowed.selectedProperty().bindBidirectional(model.unprotectedAllowedProperty());
        consent.managedProperty()
                .bind(model.submittedProperty().and(model.unprotectedAllowedProperty().not()));
        consent.visibleProperty().bind(consent.managedProperty());
        Runnable routeErrors = () -> route.showErrors(model.submittedProperty().get());
        model.submittedProperty().addListener((source, before, now) -> routeErrors.run());
        model.route()
                .proxy()
                .errorProperty()
                .addListener((source, before, now) -> routeErrors.run());
        routeErrors.run();
        progress.visibleProperty().bind(model.tryingProperty());
        progress.managedProperty().bind(model.tryingProperty());
        connect.setText(model.connect().label());
        connect.setOnAction(event -> model.connect().run());
        connect.disableProperty().bind(model.tryingProperty());
        test.setText(model.test().label());
        test.setOnAction(event -> model.test().run());
        test.disableProperty().bind(model.tryingProperty());
        model.outcomes().addListener((ListChangeListener<SignIn.Outcome>) change -> showSteps());
        model.tryingProperty().addListener((source, before, now) -> showSteps());
        // they stand below the fields, where a low window shows them only when scrolled to
        form.heightProperty()
                .addListener(
                        (source, before, now) -> {
                            if (model.tryingProperty().get() || !model.outcomes().isEmpty()) {
                                scroll.setVvalue(scroll.getVmax());
                            }
                        });
        root.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        model.cancel().run();
                    }
                });
    }

    private void showSteps() {
        steps.show(model.outcomes(), model.tryingProperty().get());
    }

    @Override
    public void activate() {
        // the fields are in the window only once the scrolling pane around them has its skin
        root.applyCss();
        boolean known = model.url().error() == null;
        (known ? key : url).requestFocus();
    }

    @Override
    public Parent root() {
        return root;
    }
}
