package strongly.console.ui.logs;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.LogLevel;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;

import java.util.List;

/** The log viewer: a bar to search and filter, and the lines. */
public final class LogView implements View {
    private static final double LINE_HEIGHT = 20;

    private final LogViewModel model;
    private final VBox root = new VBox();
    private final CustomTextField search = new CustomTextField();
    private final Label count = new Label();
    private final ListView<Long> list = new ListView<>();
    private final Label message = new Label();
    private final Label placeholder = new Label();
    private final Button resume = new Button();
    private final ToggleButton follow =
            toggle(NodeIds.LOG_FOLLOW_TOGGLE, "Follow", "Keep the newest line in sight");
    private final ToggleButton filter =
            toggle(NodeIds.LOG_FILTER_TOGGLE, "Only matches", "Show only lines that match");
    private final ToggleButton regex = toggle("log-regex-toggle", ".*", "The search is a pattern");
    private final ToggleButton matchCase =
            toggle("log-case-toggle", "Aa", "Upper and lower case differ");
    private final ToggleButton wrap = toggle("log-wrap-toggle", "Wrap", "Wrap long lines");
    private final ComboBox<LogLevel> level = new ComboBox<>();
    private final CustomTextField container = new CustomTextField();

    /** The viewer of this model. */
    public LogView(LogViewModel model) {
        this.model = model;
        build();
        bind();
    }

    private static ToggleButton toggle(String id, String text, String help) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleHelp(help);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void build() {
        root.getStyleClass().add("log-view");
        root.getStylesheets().add(String.valueOf(LogView.class.getResource("logs.css")));
        search.setId(NodeIds.LOG_SEARCH_FIELD);
        search.setPromptText("Search logs");
        search.setAccessibleText("Search logs");
        search.setLeft(Icon.SEARCH.node(14));
        search.setRight(count);
        count.getStyleClass().add(Styles.TEXT_SMALL);
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMinWidth(120);
        Button previous =
                IconButtons.flat("log-previous", Icon.CHEVRON_UP, "Previous match — Shift+Enter");
        previous.setOnAction(event -> go(false));
        Button next = IconButtons.flat("log-next", Icon.CHEVRON_DOWN, "Next match — Enter");
        next.setOnAction(event -> go(true));
        HBox first = new HBox(6, search, previous, next, regex, matchCase, filter);
        first.setAlignment(Pos.CENTER_LEFT);
        level.setId("log-level");
        level.setAccessibleText("Only lines at least this serious");
        level.getItems()
                .setAll(
                        LogLevel.NONE,
                        LogLevel.DEBUG,
                        LogLevel.INFO,
                        LogLevel.WARN,
                        LogLevel.ERROR);
        level.setConverter(levelConverter());
        level.getStyleClass().add(Styles.SMALL);
        container.setId("log-container");
        container.setPromptText("All containers");
        container.setAccessibleText("Only this container");
        container.setTooltip(new Tooltip("Type a container's name; the API does not list them"));
        container.setPrefColumnCount(9);
        Button export = IconButtons.flat(NodeIds.LOG_EXPORT_BUTTON, Icon.DOWNLOAD, "Export…");
        export.setOnAction(event -> model.export().run());
        HBox second = new HBox(6, level, container, follow, wrap, export);
        second.setAlignment(Pos.CENTER_LEFT);
        message.setWrapText(true);
        message.getStyleClass().addAll(Styles.TEXT_SMALL, "log-message");
        placeholder.setWrapText(true);
        buildList();
        root.getChildren().addAll(first, second, message, listWithResume());
    }

    private void buildList() {
        list.setId(NodeIds.LOG_LIST);
        list.getStyleClass().add("log-list");
        list.setAccessibleText("Log lines");
        list.setFixedCellSize(LINE_HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new LogCell(model));
        list.setPlaceholder(placeholder);
        list.setItems(model.lines());
    }

    private StackPane listWithResume() {
        resume.setId("log-resume");
        resume.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        StackPane.setAlignment(resume, Pos.BOTTOM_CENTER);
        StackPane stack = new StackPane(list, resume);
        stack.getStyleClass().add("log-stack");
        VBox.setVgrow(stack, Priority.ALWAYS);
        return stack;
    }

    private void bind() {
        search.textProperty().bindBidirectional(model.searchTextProperty());
        container.setOnAction(event -> model.containerProperty().set(container.getText().strip()));
        regex.selectedProperty().bindBidirectional(model.regexProperty());
        matchCase.selectedProperty().bindBidirectional(model.matchCaseProperty());
        filter.selectedProperty().bindBidirectional(model.onlyMatchesProperty());
        follow.selectedProperty().bindBidirectional(model.followProperty());
        wrap.selectedProperty().bindBidirectional(model.wrapProperty());
        level.valueProperty().bindBidirectional(model.levelProperty());
        model.wrapProperty()
                .addListener(
                        (source, before, now) -> {
                            list.setFixedCellSize(now ? -1 : LINE_HEIGHT);
                            list.refresh();
                        });
        model.matchesProperty().addListener((source, before, now) -> onMatches(now));
        model.searchProblemProperty()
                .addListener(
                        (source, before, now) ->
                                search.pseudoClassStateChanged(
                                        Styles.STATE_DANGER, !now.isEmpty()));
        message.textProperty()
                .bind(model.messageProperty().map(text -> model.lines().isEmpty() ? "" : text));
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        placeholder.textProperty().bind(model.messageProperty());
        resume.textProperty()
                .bind(
                        model.unseenProperty()
                                .map(
                                        lines ->
                                                lines.intValue() == 0
                                                        ? "Resume"
                                                        : String.format(
                                                                "Resume, %,d new lines",
                                                                lines.intValue())));
        resume.setOnAction(event -> model.resume().run());
        resume.visibleProperty().bind(model.followProperty().not());
        model.followProperty()
                .addListener(
                        (source, before, now) -> {
                            if (now) {
                                toEnd();
                            }
                        });
        model.lines()
                .addListener(
                        (ListChangeListener<Long>)
                                change -> {
                                    if (model.followProperty().get()) {
                                        toEnd();
                                    }
                                });
        bindKeys();
    }

    private void bindKeys() {
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        go(!event.isShiftDown());
                        event.consume();
                    }
                });
        list.addEventFilter(
                ScrollEvent.SCROLL,
                event -> {
                    if (event.getDeltaY() > 0) {
                        model.followProperty().set(false);
                    }
                });
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                        model.copy(List.copyOf(list.getSelectionModel().getSelectedItems()));
                        event.consume();
                    } else if (event.getCode() == KeyCode.UP
                            || event.getCode() == KeyCode.PAGE_UP
                            || event.getCode() == KeyCode.HOME) {
                        model.followProperty().set(false);
                    } else if (event.getCode() == KeyCode.END) {
                        model.followProperty().set(true);
                    }
                });
    }

    private static StringConverter<LogLevel> levelConverter() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable LogLevel level) {
                return level == null || level == LogLevel.NONE
                        ? "All levels"
                        : level + " and worse";
            }

            @Override
            public LogLevel fromString(@Nullable String text) {
                return LogLevel.NONE;
            }
        };
    }

    private void onMatches(@Nullable LogMatches matches) {
        String problem = model.searchProblemProperty().get();
        if (!problem.isEmpty()) {
            count.setText(problem);
            ToneStyles.apply(count, Tone.DANGER);
        } else {
            count.setText(matches == null ? "" : String.format("%,d", matches.count()));
            ToneStyles.apply(count, Tone.NEUTRAL);
        }
        list.refresh();
    }

    private void toEnd() {
        if (!model.lines().isEmpty()) {
            list.scrollTo(model.lines().size() - 1);
        }
    }

    private void go(boolean forward) {
        Long selected = list.getSelectionModel().getSelectedItem();
        long from = selected != null ? selected : forward ? -1 : Long.MAX_VALUE;
        long target = model.nextMatch(from, forward);
        if (target >= 0) {
            model.followProperty().set(false);
            int index = model.lines().indexOfLine(target);
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 5));
        }
    }

    /** Gives the keyboard to the search. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    public void activate() {
        model.setActive(true);
    }

    @Override
    public void deactivate() {
        model.setActive(false);
    }

    @Override
    public Parent root() {
        return root;
    }
}
