package strongly.console.ui.logs;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.NodeIds;

/** The search field with its ways to search, and the way among matches. */
final class LogSearchBar {
    private final LogSearchViewModel model;
    private final Runnable toList;
    private final Runnable leave;
    private final CustomTextField field;
    private final Label count = new Label();
    private final Label problem = new Label();
    private final VBox root = new VBox(2);

    /**
     * The bar.
     *
     * @param toList gives the keyboard to the lines
     * @param leave what Esc does where nothing is typed
     */
    LogSearchBar(LogViewModel logs, Runnable toList, Runnable leave) {
        this.model = logs.search();
        this.field =
                new CustomTextField() {
                    @Override
                    public void paste() {
                        if (!logs.pasteReference()) {
                            super.paste();
                        }
                    }
                };
        this.toList = toList;
        this.leave = leave;
        build();
        bind();
    }

    private void build() {
        field.setId(NodeIds.LOG_SEARCH_FIELD);
        field.setPromptText("Search logs");
        field.setAccessibleText("Search logs");
        field.setTooltip(
                new Tooltip(
                        "Searches every line held. AND, OR, NOT and parentheses combine; quotes"
                                + " keep a text as it is. Enter: next match, Shift+Enter: previous"
                                + " one. A pasted reference to logs is opened."));
        field.setLeft(Icon.SEARCH.node(14));
        count.getStyleClass().addAll(Styles.TEXT_SMALL, "log-count");
        count.setId("log-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        problem.setId("log-search-problem");
        problem.getStyleClass().addAll(Styles.TEXT_SMALL, "log-count", "tone-danger");
        problem.setMinWidth(0);
        // in the field, so that the lines below stay where they are while somebody types
        problem.maxWidthProperty().bind(field.widthProperty().multiply(0.5));
        HBox ways =
                new HBox(
                        count,
                        problem,
                        way(
                                "log-case-toggle",
                                "Aa",
                                "Upper and lower case differ",
                                model.matchCaseProperty()),
                        way("log-word-toggle", "W", "Whole words only", model.wholeWordProperty()),
                        way("log-regex-toggle", ".*", "Regular expression", model.regexProperty()));
        ways.setAlignment(Pos.CENTER_RIGHT);
        field.setRight(ways);
        field.setMinWidth(120);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button previous =
                IconButtons.flat("log-previous", Icon.CHEVRON_UP, "Previous match — Shift+F3");
        previous.setOnAction(event -> model.previous());
        Button next = IconButtons.flat("log-next", Icon.CHEVRON_DOWN, "Next match — F3");
        next.setOnAction(event -> model.next());
        HBox line = new HBox(2, field, previous, next, only());
        line.getStyleClass().add("log-search-bar");
        line.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().add(line);
    }

    private ToggleButton only() {
        ToggleButton only = new ToggleButton(null, Icon.FILTER.node());
        only.setId(NodeIds.LOG_FILTER_TOGGLE);
        only.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        only.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        only.setTooltip(new Tooltip("Show only lines that match"));
        only.setAccessibleText("Show only lines that match");
        only.selectedProperty().bindBidirectional(model.onlyMatchesProperty());
        return only;
    }

    private static ToggleButton way(String id, String text, String help, BooleanProperty property) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.getStyleClass().addAll(Styles.FLAT, "log-way");
        toggle.setTooltip(new Tooltip(help));
        toggle.setAccessibleText(help);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.selectedProperty().bindBidirectional(property);
        return toggle;
    }

    private void bind() {
        field.textProperty().bindBidirectional(model.textProperty());
        count.textProperty().bind(model.countProperty());
        problem.textProperty().bind(model.problemProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.problemProperty());
        problem.setTooltip(whole);
        count.managedProperty().bind(problem.visibleProperty().not());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.problemProperty()
                .addListener(
                        (source, before, now) ->
                                field.pseudoClassStateChanged(Styles.STATE_DANGER, !now.isEmpty()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                model.previous();
            } else {
                model.next();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            toList.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (field.getText().isEmpty()) {
                leave.run(); // text fields keep Esc to themselves
            } else {
                field.clear();
            }
            event.consume();
        }
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    Node root() {
        return root;
    }
}
