package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.AppDraft;
import strongly.console.service.forms.AppField;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.editor.AppFormViewModel.Page;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.text.TimeText;

import java.time.InstantSource;

/** The form that creates or edits an app, as a side panel: fields, JSON, and the review. */
public final class AppFormView implements View {
    private final AppFormViewModel model;
    private final InstantSource clock;
    private final AppFieldsView fields;
    private final FormJsonView json;
    private final ReviewView review;
    private final VBox root = new VBox();
    private final StackPane pages = new StackPane();
    private final HBox working = new HBox(8);
    private final Label progress = new Label();
    private final ToggleButton showFields = new ToggleButton("Form");
    private final ToggleButton showJson = new ToggleButton("JSON");
    private final Button submit = new Button();
    private final Button cancel = new Button("Cancel");
    private final Button confirm = new Button("Save changes");
    private final Button back = new Button("Back to editing");
    private final HBox formButtons = new HBox(8, submit, cancel);
    private final HBox reviewButtons = new HBox(8, confirm, back);
    private @Nullable Node focusBefore;

    /**
     * The form of this model.
     *
     * @param clock tells how old a draft is
     */
    public AppFormView(AppFormViewModel model, Clipboard clipboard, InstantSource clock) {
        this.model = model;
        this.clock = clock;
        this.fields = new AppFieldsView(model, clipboard);
        this.json = new FormJsonView(model.json());
        this.review = new ReviewView(model.review());
        build();
        bind();
    }

    private void build() {
        root.getStyleClass().add("editor");
        root.getStylesheets().add(String.valueOf(AppFormView.class.getResource("editor.css")));
        pages.getChildren().addAll(fields, json, review);
        VBox.setVgrow(pages, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(80);
        progress.setWrapText(true);
        working.getChildren().addAll(bar, progress);
        working.setAlignment(Pos.CENTER_LEFT);
        buildButtons();
        root.getChildren()
                .addAll(
                        head(),
                        new DraftBar<>(
                                model.restoredProperty(), this::draftText, model.startOver()),
                        new FormNoticesView(model.notices()),
                        new FormProblemsView(model.problems(), this::goTo),
                        pages,
                        working,
                        new StackPane(formButtons, reviewButtons));
    }

    private VBox head() {
        ToggleGroup group = new ToggleGroup();
        showFields.setToggleGroup(group);
        showFields.setId(NodeIds.FORM_TAB_FIELDS);
        showFields.getStyleClass().addAll(Styles.LEFT_PILL, Styles.SMALL);
        showJson.setToggleGroup(group);
        showJson.setId(NodeIds.FORM_TAB_JSON);
        showJson.getStyleClass().addAll(Styles.RIGHT_PILL, Styles.SMALL);
        HBox tabs = new HBox(showFields, showJson);
        tabs.managedProperty().bind(tabs.visibleProperty());
        tabs.visibleProperty().bind(model.pageProperty().isNotEqualTo(Page.REVIEW));
        return new VBox(8, new FormHead(model.title(), model.close(), menu()), tabs);
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton(null, Icon.MORE.node());
        menu.setId(NodeIds.FORM_MENU);
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        menu.setAccessibleText("Import and export");
        menu.setTooltip(new Tooltip("Import and export"));
        for (Command command : model.exchange().commands()) {
            MenuItem item = new MenuItem(command.label());
            item.setOnAction(event -> command.run());
            menu.getItems().add(item);
        }
        return menu;
    }

    private void buildButtons() {
        submit.setId(NodeIds.FORM_SUBMIT);
        submit.setText(model.edited() == null ? "Create app" : "Review changes…");
        submit.getStyleClass().add(Styles.ACCENT);
        submit.setTooltip(new Tooltip(submit.getText() + " — Ctrl+Enter"));
        submit.setOnAction(event -> submit());
        cancel.setId(NodeIds.FORM_CANCEL);
        cancel.setOnAction(event -> model.close().run());
        confirm.setId(NodeIds.CONFIRM_BUTTON);
        confirm.getStyleClass().add(Styles.ACCENT);
        confirm.setTooltip(new Tooltip("Save changes — Ctrl+Enter"));
        confirm.setOnAction(event -> submit());
        back.setId(NodeIds.CANCEL_BUTTON);
        back.setOnAction(event -> model.close().run());
        formButtons.setAlignment(Pos.CENTER_LEFT);
        reviewButtons.setAlignment(Pos.CENTER_LEFT);
    }

    private void bind() {
        progress.textProperty().bind(model.progressProperty());
        working.visibleProperty().bind(model.progressProperty().isNotEmpty());
        working.managedProperty().bind(working.visibleProperty());
        submit.disableProperty().bind(working.visibleProperty());
        confirm.disableProperty()
                .bind(working.visibleProperty().or(model.review().readyProperty().not()));
        working.visibleProperty()
                .addListener((source, before, now) -> onWorking(Boolean.TRUE.equals(now)));
        model.pageProperty().addListener((source, before, now) -> showPage(now));
        showPage(model.pageProperty().get());
        showFields.setOnAction(event -> choose(Page.FIELDS));
        showJson.setOnAction(event -> choose(Page.JSON));
        root.addEventFilter(KeyEvent.KEY_PRESSED, FormKeys.sending(this::submit));
        root.setOnKeyPressed(FormKeys.closing(model.close()::run));
        DocumentDrop.install(root, model.exchange());
    }

    private void choose(Page wanted) {
        model.show(wanted);
        showTabs(model.pageProperty().get());
    }

    private void showTabs(Page page) {
        showFields.setSelected(page == Page.FIELDS);
        showJson.setSelected(page == Page.JSON);
    }

    private void showPage(Page page) {
        fields.setVisible(page == Page.FIELDS);
        json.setVisible(page == Page.JSON);
        review.setVisible(page == Page.REVIEW);
        show(formButtons, page != Page.REVIEW);
        show(reviewButtons, page == Page.REVIEW);
        showTabs(page);
        switch (page) {
            case FIELDS -> fields.focus(AppField.NAME);
            case JSON -> json.focus();
            case REVIEW -> back.requestFocus();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void goTo(AppField field) {
        model.show(Page.FIELDS);
        fields.focus(field);
    }

    private void submit() {
        model.submit().run();
        focusMistake();
    }

    /** Gives the keyboard to the first field that is to be mended; false where there is none. */
    private boolean focusMistake() {
        for (FormProblem problem : model.problems()) {
            if (problem.field() != null && model.pageProperty().get() == Page.FIELDS) {
                fields.focus(problem.field());
                return true;
            }
        }
        return false;
    }

    /** What is sent cannot be edited meanwhile; then the keyboard goes back to where it was. */
    private void onWorking(boolean now) {
        if (now) {
            focusBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
            pages.setDisable(true);
            return;
        }
        pages.setDisable(false);
        Node before = focusBefore;
        focusBefore = null;
        if (!focusMistake() && before != null && model.pageProperty().get() != Page.REVIEW) {
            before.requestFocus();
        }
    }

    private String draftText(AppDraft draft) {
        return "Your draft, kept "
                + TimeText.relative(draft.savedAt(), clock.instant())
                + ", is back";
    }

    @Override
    public void activate() {
        showPage(model.pageProperty().get());
    }

    @Override
    public void deactivate() {
        model.suspend();
    }

    @Override
    public Parent root() {
        return root;
    }
}
