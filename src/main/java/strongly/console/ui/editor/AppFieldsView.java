package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.FormSuggestions;
import strongly.console.service.forms.Quantities;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.text.SafeText;

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
            sections.getChildren().add(fixed(edited));
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

    private static HBox pair(Region left, Region right) {
        for (Region half : List.of(left, right)) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setMinWidth(0);
            half.setPrefWidth(100);
        }
        return new HBox(12, left, right);
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
        box.bind(control, field.mostCharacters(), true);
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
        box.bind(control, AppField.DESCRIPTION.mostCharacters(), false);
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

    /** What the API cannot change, with the reason. */
    private static VBox fixed(App app) {
        VBox section = section("Not to be changed");
        section.getChildren().add(fact("Id", app.id(), "The API gives an app its id for good"));
        section.getChildren()
                .add(
                        fact(
                                "Project",
                                app.projectId() == null ? "none" : app.projectId(),
                                "The API sets the project only when an app is created"));
        section.getChildren()
                .add(
                        fact(
                                "Permissions",
                                permissions(app),
                                "The API has no field to change permissions"));
        section.getChildren()
                .add(
                        fact(
                                "Owner",
                                app.owner() == null ? "unknown" : app.owner().display(),
                                "The API has no field to change the owner"));
        return section;
    }

    private static String permissions(App app) {
        if (app.permissions() == null) {
            return "unknown";
        }
        if (app.permissions().isPublic()) {
            return "public";
        }
        int users = app.permissions().allowedUsers().size();
        return users == 0
                ? "only its owner"
                : "its owner and %d other%s".formatted(users, users == 1 ? "" : "s");
    }

    private static VBox fact(String name, String value, String reason) {
        Label title = new Label(name, Icon.LOCK.node(12));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setMinWidth(110);
        Label shown = new Label(SafeText.line(value, 200));
        shown.setWrapText(true);
        HBox line = new HBox(8, title, shown);
        line.setAlignment(Pos.TOP_LEFT);
        Label why = new Label(reason);
        why.setWrapText(true);
        why.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Tooltip.install(title, new Tooltip(reason));
        return new VBox(2, line, why);
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

    /** An app without a tier has an empty one, which a list would show as a blank line. */
    private static final class TierText extends StringConverter<String> {
        private static final String NONE = "None";

        @Override
        public String toString(@Nullable String tier) {
            return tier == null || tier.isEmpty() ? NONE : tier;
        }

        @Override
        public String fromString(String text) {
            return text.equals(NONE) ? "" : text;
        }
    }
}
