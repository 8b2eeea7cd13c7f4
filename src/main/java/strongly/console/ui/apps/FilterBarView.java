package strongly.console.ui.apps;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import strongly.console.service.catalog.query.QueryResult;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;

/** The filter field with completion and the mark of a mistake, and the saved views beside it. */
public final class FilterBarView implements View {
    private static final String HELP =
            """
            Words match any field, and all must match. "A phrase", /a pattern/,
            -word to exclude, or between alternatives, parentheses.
            Fields: status:failed,building  env:production  label:team=backend
            replicas>2  ready<replicas  cpu>=500m  updated<1h  created>2025-01-01
            Down shows every field, Enter goes to the table.\
            """;

    private final AppFilter filter;
    private final Runnable toTable;
    private final TextField field = new TextField();
    private final Button clear =
            IconButtons.flat("filter-clear-button", Icon.CLOSE, "Clear filter — Esc");
    private final SuggestionPopup completion;
    private final MistakeMark mistake;
    private final SavedViewsMenu views;
    private final HBox root = new HBox(4);
    private final Subscriptions subscriptions = new Subscriptions();

    /**
     * The bar.
     *
     * @param suggestions completes queries
     * @param savedViews the saved views
     * @param toTable gives the keyboard to the table
     */
    public FilterBarView(
            AppFilter filter,
            QuerySuggestions suggestions,
            SavedViews savedViews,
            Runnable toTable) {
        this.filter = filter;
        this.toTable = toTable;
        this.completion = new SuggestionPopup(field, suggestions);
        this.mistake = new MistakeMark(field, completion.showingProperty());
        this.views = new SavedViewsMenu(savedViews);
        build();
    }

    private void build() {
        root.getStyleClass().add("filter-bar");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStylesheets().add(String.valueOf(FilterBarView.class.getResource("app-table.css")));
        field.setId(NodeIds.FILTER_FIELD);
        field.getStyleClass().add("filter-field");
        field.setPromptText("Filter apps: words, status:failed, label:team=backend …");
        field.setAccessibleText("Filter apps");
        field.setAccessibleHelp(HELP);
        field.setTooltip(new Tooltip("Filter apps — / or Ctrl+F\n" + HELP));
        Label glass = new Label(null, Icon.SEARCH.node(14));
        glass.getStyleClass().add("filter-glass");
        glass.setMouseTransparent(true);
        clear.getStyleClass().add(Styles.SMALL);
        clear.setFocusTraversable(false);
        StackPane.setAlignment(glass, Pos.CENTER_LEFT);
        StackPane.setAlignment(clear, Pos.CENTER_RIGHT);
        StackPane stack = new StackPane(field, mistake.mark(), glass, clear);
        HBox.setHgrow(stack, Priority.ALWAYS);
        root.getChildren().addAll(stack, views.node());
        clear.setOnAction(event -> filter.clear());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        completion.install();
    }

    private void onKey(KeyEvent event) {
        if (completion.isShowing()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            toTable.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (field.getText().isEmpty()) {
                toTable.run();
            } else {
                filter.textProperty().set("");
            }
            event.consume();
        }
    }

    @Override
    public void activate() {
        field.textProperty().bindBidirectional(filter.textProperty());
        subscriptions.add(() -> field.textProperty().unbindBidirectional(filter.textProperty()));
        subscriptions.follow(filter.mistakeProperty(), this::showProblem);
        subscriptions.follow(field.textProperty(), text -> clear.setVisible(!text.isEmpty()));
        views.activate();
    }

    @Override
    public void deactivate() {
        views.deactivate();
        completion.hide();
        subscriptions.release();
        mistake.show(null);
    }

    private void showProblem(QueryResult.@Nullable Mistake problem) {
        mistake.show(problem);
        field.pseudoClassStateChanged(Styles.STATE_DANGER, problem != null);
        field.setAccessibleHelp(problem == null ? HELP : problem.message());
    }

    /** Gives the keyboard to the filter field, with its text selected. */
    public void requestFocus() {
        field.requestFocus();
        field.selectAll();
    }

    @Override
    public Parent root() {
        return root;
    }
}
