package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.model.App;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.FormSuggestions;
import strongly.console.service.forms.Quantities;
import strongly.console.ui.controls.BoundedInput.Lines;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.NodeIds;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The fields of an app in sections, each with what is wrong with it or what it means. */
final class AppFieldsView extends ScrollPane {
    /** Room for the caption above a field that is scrolled to. */
    private static final double ABOVE = 40;

    /** Room for the message below it. */
    private static final double BELOW = 36;

    private final AppFormViewModel model;
    private final Clipboard clipboard;
    private final Map<AppField, Node> controls = new EnumMap<>(AppField.class);

    AppFieldsView(AppFormViewModel model, Clipboard clipboard) {
        this.model = model;
        this.clipboard = clipboard;
        VBox sections = new VBox();
        sections.getStyleClass().add("editor-form");
        sections.getChildren().addAll(identity(), image(), scaling(), labels());
        App edited = model.edited();
        if (edited != null) {
            sections.getChildren().add(section("Not to be changed", new FixedFieldsView(edited)));
        }
        setContent(sections);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // the form's own controls take the keyboard, not the pane around them
        setFocusTraversable(false);
    }

    private static VBox section(String title, Node... content) {
        Label heading = new Label(title);
        heading.getStyleClass().addAll(Styles.TEXT_CAPTION, "editor-heading");
        VBox section = new VBox(12, heading);
        section.getChildren().addAll(content);
        return section;
    }

    /** Most values say by themselves what they mean. */
    private static String unread(String value) {
        return "";
    }

    private VBox identity() {
        VBox section =
                section(
                        "Identity",
                        text(
                                AppField.NAME,
                                NodeIds.FIELD_NAME,
                                "Name (required)",
                                "my-web-app",
                                "Lowercase letters, digits and hyphens; unique in the organisation",
                                AppFieldsView::unread),
                        description(),
                        environment());
        if (model.edited() == null) {
            FieldBox project =
                    text(
                            AppField.PROJECT,
                            NodeIds.FIELD_PROJECT,
                            "Project",
                            "proj_…",
                            "Its id; it cannot be changed later",
                            AppFieldsView::unread);
            suggest(AppField.PROJECT, FormSuggestions::projects);
            section.getChildren().add(project);
        }
        return section;
    }

    private VBox image() {
        FieldBox image =
                text(
                        AppField.IMAGE,
                        NodeIds.FIELD_IMAGE,
                        "Image",
                        "registry.example.com/team/app:v1.2.0",
                        "Registry, path and tag or digest of the container image",
                        AppFieldsView::unread);
        suggest(AppField.IMAGE, FormSuggestions::images);
        return section(
                "Image and network",
                image,
                text(
                        AppField.PORT,
                        NodeIds.FIELD_PORT,
                        "Port",
                        "3000",
                        model.edited() == null
                                ? "Empty takes the default, 3000"
                                : "The port the container listens on",
                        AppFieldsView::unread));
    }

    private VBox scaling() {
        return section(
                "Scaling and resources",
                text(
                        AppField.REPLICAS,
                        NodeIds.FIELD_REPLICAS,
                        "Replicas",
                        "1",
                        model.edited() == null ? "Empty takes the default, 1" : "From 1 to 100",
                        AppFieldsView::unread),
                pair(
                        text(
                                AppField.CPU,
                                NodeIds.FIELD_CPU,
                                "CPU limit",
                                "500m",
                                "500m is half a core",
                                Quantities::readCpu),
                        text(
                                AppField.MEMORY,
                                NodeIds.FIELD_MEMORY,
                                "Memory limit",
                                "512Mi",
                                "A whole number with Mi or Gi",
                                Quantities::readMemory)));
    }

    private static GridPane pair(Region left, Region right) {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        GridPane pair = new GridPane(12, 0);
        pair.getColumnConstraints().addAll(half, half);
        pair.addRow(0, left, right);
        return pair;
    }

    private VBox labels() {
        LabelsEditor editor =
                new LabelsEditor(
                        model.fields().labels(),
                        NodeIds.LABELS_EDITOR,
                        clipboard,
                        model.suggestionsProperty()::get);
        controls.put(AppField.LABELS, editor);
        return section("Labels", editor);
    }

    private FieldBox text(
            AppField field,
            String id,
            String caption,
            String prompt,
            String hint,
            UnaryOperator<String> reading) {
        TextField control = new TextField();
        control.setId(id);
        control.setPromptText(prompt);
        controls.put(field, control);
        FieldBox box = box(field, control, caption, hint, reading);
        box.bind(control, field.mostCharacters(), Lines.NONE);
        return box;
    }

    private FieldBox box(
            AppField field,
            Node control,
            String caption,
            String hint,
            UnaryOperator<String> reading) {
        return new FieldBox(
                model.fields().field(field),
                control,
                caption,
                hint,
                reading,
                model.submittedProperty());
    }

    private void suggest(AppField field, Function<FormSuggestions, List<String>> values) {
        if (controls.get(field) instanceof TextField control) {
            Suggesting.install(control, () -> values.apply(model.suggestionsProperty().get()));
        }
    }

    private FieldBox description() {
        TextArea control = new TextArea();
        control.setId(NodeIds.FIELD_DESCRIPTION);
        control.setPrefRowCount(2);
        control.setWrapText(true);
        TabTraversal.install(control);
        controls.put(AppField.DESCRIPTION, control);
        FieldBox box =
                box(
                        AppField.DESCRIPTION,
                        control,
                        "Description",
                        "What it is for, in up to 2,000 characters",
                        AppFieldsView::unread);
        box.bind(control, AppField.DESCRIPTION.mostCharacters(), Lines.SEVERAL);
        return box;
    }

    private FieldBox environment() {
        ComboBox<String> control = new ComboBox<>(model.fields().environments());
        control.setId(NodeIds.FIELD_ENVIRONMENT);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setConverter(new TierText());
        control.valueProperty()
                .bindBidirectional(model.fields().field(AppField.ENVIRONMENT).valueProperty());
        controls.put(AppField.ENVIRONMENT, control);
        return box(
                AppField.ENVIRONMENT,
                control,
                "Environment",
                "The tier the app belongs to; not the variables of a deployment",
                AppFieldsView::unread);
    }

    /** Gives the keyboard to a field. */
    void focus(AppField field) {
        Node control = controls.get(field);
        if (control != null) {
            // a scroll pane takes its content into the scene only with its first style pass
            applyCss();
            control.requestFocus();
            reveal(control);
        }
    }

    /** Scrolls a field and its message into sight, as the Tab key does by itself. */
    private void reveal(Node control) {
        layout();
        double view = getViewportBounds().getHeight();
        double room = getContent().getLayoutBounds().getHeight() - view;
        if (room <= 0 || view <= 0) {
            return;
        }
        Bounds at = getContent().sceneToLocal(control.localToScene(control.getBoundsInLocal()));
        double top = getVvalue() * room;
        boolean seen = at.getMinY() >= top && at.getMaxY() + BELOW <= top + view;
        if (!seen) {
            setVvalue(Math.clamp((at.getMinY() - ABOVE) / room, 0, 1));
        }
    }
}
