package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.AppMerge;
import strongly.console.service.forms.AppRules;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The form that creates or edits an app, as a side panel. */
public final class AppFormView implements View {
    private static final KeyCombination SEND =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final AppFormViewModel model;
    private final Map<AppField, Node> controls = new EnumMap<>(AppField.class);
    private final VBox root = new VBox();
    private final VBox form = new VBox();
    private final ScrollPane scroll = new ScrollPane(form);
    private final VBox problems = new VBox(2);
    private final VBox conflicts = new VBox(8);
    private final Label notice = new Label();
    private final HBox draft = new HBox(8);
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button submit = new Button();
    private final Button cancel = new Button();

    /** The form of this model. */
    public AppFormView(AppFormViewModel model, Clipboard clipboard) {
        this.model = model;
        build(clipboard);
        bind();
    }

    private void build(Clipboard clipboard) {
        root.getStyleClass().add("editor");
        root.getStylesheets().add(String.valueOf(AppFormView.class.getResource("editor.css")));
        form.getStyleClass().add("editor-form");
        draft.getStyleClass().add("editor-draft");
        draft.setAlignment(Pos.CENTER_LEFT);
        Label restored = new Label("This is your draft of before");
        Button discard = new Button(model.discardDraft().label());
        discard.setId("draft-discard");
        discard.getStyleClass().add(Styles.SMALL);
        discard.setOnAction(event -> model.discardDraft().run());
        draft.getChildren().addAll(restored, discard);
        problems.setId(NodeIds.FORM_ERRORS);
        problems.getStyleClass().add("editor-problems");
        conflicts.setId("form-conflicts");
        conflicts.getStyleClass().add("editor-problems");
        notice.setWrapText(true);
        notice.setId("form-notice");
        buildFields(clipboard);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add(Styles.SMALL);
        root.getChildren()
                .addAll(head(), draft, problems, conflicts, notice, scroll, progress, buttons());
    }

    private HBox head() {
        Label title = new Label(model.title());
        title.getStyleClass().add(Styles.TITLE_4);
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = IconButtons.flat("panel-close", Icon.CLOSE, "Close — Esc");
        close.setOnAction(event -> model.close().run());
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox buttons() {
        submit.setId(NodeIds.FORM_SUBMIT);
        submit.setText(model.submit().label());
        submit.getStyleClass().add(Styles.ACCENT);
        submit.setOnAction(event -> model.submit().run());
        cancel.setId(NodeIds.FORM_CANCEL);
        cancel.setText(model.close().label());
        cancel.setOnAction(event -> model.close().run());
        HBox buttons = new HBox(8, submit, cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void buildFields(Clipboard clipboard) {
        TextArea description = new TextArea();
        description.setPrefRowCount(2);
        description.setWrapText(true);
        ComboBox<String> environment = new ComboBox<>();
        environment.getItems().setAll(model.environments());
        environment.setMaxWidth(Double.MAX_VALUE);
        environment.setPromptText("None");
        environment.setId(NodeIds.FIELD_ENVIRONMENT);
        controls.put(AppField.ENVIRONMENT, environment);
        form.getChildren()
                .addAll(
                        text(AppField.NAME, NodeIds.FIELD_NAME, "my-web-app", value -> ""),
                        area(description),
                        suggested(
                                AppField.IMAGE,
                                NodeIds.FIELD_IMAGE,
                                "registry.example.com/team/app:v1.2.0"),
                        pair(
                                text(AppField.PORT, NodeIds.FIELD_PORT, "3000", value -> ""),
                                text(AppField.REPLICAS, NodeIds.FIELD_REPLICAS, "1", value -> "")),
                        pair(
                                text(AppField.CPU, NodeIds.FIELD_CPU, "500m", AppRules::readCpu),
                                text(
                                        AppField.MEMORY,
                                        NodeIds.FIELD_MEMORY,
                                        "512Mi",
                                        AppRules::readMemory)),
                        pair(
                                new FieldBox(
                                        model.field(AppField.ENVIRONMENT),
                                        environment,
                                        value -> "",
                                        model.submittedProperty()),
                                project()),
                        labels(clipboard));
        App edited = model.edited();
        if (edited != null) {
            form.getChildren().add(fixed(edited));
        }
    }

    private FieldBox text(
            AppField field, String id, String prompt, Function<String, String> reading) {
        TextField control = new TextField();
        control.setId(id);
        control.setPromptText(prompt);
        FieldBox.bind(control, model.field(field));
        controls.put(field, control);
        return new FieldBox(model.field(field), control, reading, model.submittedProperty());
    }

    private FieldBox area(TextArea description) {
        description.setId(NodeIds.FIELD_DESCRIPTION);
        FieldBox.bind(description, model.field(AppField.DESCRIPTION));
        // Tab goes on to the next field: the form is filled by keyboard
        description.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        event.consume();
                        description.requestFocusTraversal(
                                event.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                    }
                });
        controls.put(AppField.DESCRIPTION, description);
        return new FieldBox(
                model.field(AppField.DESCRIPTION),
                description,
                value -> "",
                model.submittedProperty());
    }

    private FieldBox suggested(AppField field, String id, String prompt) {
        FieldBox box = text(field, id, prompt, value -> "");
        TextFields.bindAutoCompletion(
                (TextField) controls.get(field),
                request -> model.suggestions(field, request.getUserText()));
        return box;
    }

    private Node project() {
        FieldBox box = suggested(AppField.PROJECT, NodeIds.FIELD_PROJECT, "proj_…");
        if (model.edited() != null) {
            box.setDisable(true);
        }
        return box;
    }

    private static HBox pair(Node left, Node right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        ((Region) left).setPrefWidth(100);
        ((Region) right).setPrefWidth(100);
        return new HBox(12, left, right);
    }

    private VBox labels(Clipboard clipboard) {
        Label caption = new Label("Labels");
        caption.getStyleClass().add(Styles.TEXT_BOLD);
        LabelsEditor editor = new LabelsEditor(model.labels(), NodeIds.LABELS_EDITOR, clipboard);
        controls.put(AppField.LABELS, editor);
        return new VBox(4, caption, editor);
    }

    private static VBox fixed(App app) {
        Label id = new Label("ID " + app.id());
        Label why = new Label("The API cannot change the id, the project and the permissions.");
        why.setWrapText(true);
        VBox box = new VBox(2, id, why);
        box.getStyleClass().add("editor-fixed");
        return box;
    }

    private void bind() {
        bindEnvironment();
        draft.visibleProperty().bind(model.restoredProperty());
        draft.managedProperty().bind(model.restoredProperty());
        progress.visibleProperty().bind(model.busyProperty());
        submit.disableProperty().bind(model.busyProperty());
        notice.textProperty().bind(model.noticeProperty());
        notice.managedProperty().bind(model.noticeProperty().isNotEmpty());
        notice.visibleProperty().bind(notice.managedProperty());
        model.problems()
                .addListener(
                        (ListChangeListener<AppFormViewModel.FormProblem>)
                                change -> showProblems());
        showProblems();
        model.conflicts()
                .addListener((ListChangeListener<AppMerge.Conflict>) change -> showConflicts());
        showConflicts();
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (SEND.match(event)) {
                        event.consume();
                        model.submit().run();
                    }
                });
        root.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        model.close().run();
                    }
                });
    }

    @SuppressWarnings("unchecked") // put there by buildFields
    private void bindEnvironment() {
        ComboBox<String> environment = (ComboBox<String>) controls.get(AppField.ENVIRONMENT);
        if (environment != null) {
            environment
                    .valueProperty()
                    .bindBidirectional(model.field(AppField.ENVIRONMENT).valueProperty());
        }
    }

    private void showProblems() {
        problems.getChildren().clear();
        for (AppFormViewModel.FormProblem problem : model.problems()) {
            Hyperlink line = new Hyperlink(problem.message(), Icon.ERROR.node(14));
            line.setWrapText(true);
            ToneStyles.apply(line, Tone.DANGER);
            AppField field = problem.field();
            line.setOnAction(event -> focus(field));
            problems.getChildren().add(line);
        }
        problems.setManaged(!problems.getChildren().isEmpty());
        problems.setVisible(problems.isManaged());
    }

    private void focus(@Nullable AppField field) {
        Node control = field == null ? null : controls.get(field);
        if (control != null) {
            control.requestFocus();
        }
    }

    private void showConflicts() {
        conflicts.getChildren().clear();
        for (AppMerge.Conflict conflict : model.conflicts()) {
            conflicts.getChildren().add(conflictLine(conflict));
        }
        conflicts.setManaged(!conflicts.getChildren().isEmpty());
        conflicts.setVisible(conflicts.isManaged());
    }

    private Node conflictLine(AppMerge.Conflict conflict) {
        Label title = new Label(conflict.title() + " was changed by somebody else too");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setWrapText(true);
        Button mine = new Button("Use mine: " + shown(conflict.mine()));
        mine.setId("conflict-mine");
        mine.setOnAction(event -> model.choose(conflict, true));
        Button theirs = new Button("Use theirs: " + shown(conflict.theirs()));
        theirs.setId("conflict-theirs");
        theirs.setOnAction(event -> model.choose(conflict, false));
        return new VBox(4, title, new HBox(8, mine, theirs));
    }

    private static String shown(@Nullable String value) {
        if (value == null) {
            return "(removed)";
        }
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    @Override
    public void activate() {
        focus(AppField.NAME);
    }

    @Override
    public Parent root() {
        return root;
    }
}
