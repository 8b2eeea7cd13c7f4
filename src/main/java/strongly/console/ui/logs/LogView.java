package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.controls.Focus;
import strongly.console.ui.logs.list.LineList;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.text.CountText;

/** The log viewer: a bar to search and filter, and the lines. */
public final class LogView implements View {
    private final LogViewModel model;
    private final VBox root = new VBox();
    private final VBox body = new VBox();
    private final LineList list;
    private final LogNoticeView notice;
    private final LogSearchBar searchBar;
    private final LogToolbar toolbar;
    private final LogContextMenu menu;
    private final Button resume = new Button();
    private final Label status = new Label();

    /** The viewer of this model. */
    public LogView(LogViewModel model) {
        this.model = model;
        this.list = new LineList(model.list(), new LogMinimap(model));
        this.notice = new LogNoticeView(model);
        this.searchBar = new LogSearchBar(model, list::requestFocus, this::leaveSearch);
        this.toolbar = new LogToolbar(model);
        this.menu = new LogContextMenu(model);
        build();
        bind();
    }

    private void build() {
        root.getStyleClass().add("log-view");
        root.getStylesheets()
                .add(
                        String.valueOf(
                                LogView.class.getResource("/strongly/console/ui/logs/logs.css")));
        resume.setId(NodeIds.LOG_RESUME_BUTTON);
        resume.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL, "log-resume");
        StackPane.setAlignment(resume, Pos.BOTTOM_CENTER);
        StackPane stack = new StackPane(list, notice.placeholder(), resume);
        stack.getStyleClass().add("log-stack");
        VBox.setVgrow(stack, Priority.ALWAYS);
        stack.setPrefHeight(0); // what is left: rows wanted below would take from the drawer
        body.getStyleClass().add("log-body");
        body.getChildren().addAll(stack, new LogDrawer(model).root());
        VBox.setVgrow(body, Priority.ALWAYS);
        status.getStyleClass().addAll(Styles.TEXT_SMALL, "log-status");
        HBox foot = new HBox(status);
        foot.setAlignment(Pos.CENTER_LEFT);
        root.getChildren()
                .addAll(
                        searchBar.root(),
                        toolbar.root(),
                        notice.strip(),
                        new LogHistogramView(model.histogram()),
                        body,
                        foot);
        list.setOnContextMenuRequested(
                event -> menu.show(list, event.getScreenX(), event.getScreenY()));
        list.setOnMousePressed(event -> menu.hide());
    }

    private void bind() {
        status.textProperty().bind(model.statusProperty());
        resume.textProperty()
                .bind(model.list().unseenProperty().map(count -> resumeWords(count.longValue())));
        resume.setOnAction(event -> model.resume().run());
        resume.visibleProperty()
                .bind(
                        model.list()
                                .followProperty()
                                .not()
                                .and(notice.placeholder().visibleProperty().not()));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        // the tabs around would take the keyboard from the lines
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume);
        model.panels().wideProperty().addListener((source, before, now) -> list.requestFocus());
    }

    private static String resumeWords(long unseen) {
        if (unseen == 0) {
            return "Resume";
        }
        return "Resume, " + CountText.of(unseen, "new line");
    }

    /** Gives the keyboard to the search. */
    public void focusSearch() {
        searchBar.focus();
    }

    /**
     * The lines and the panel below them, to be kept readable and within reach; null while they are
     * not on screen.
     */
    public @Nullable Node lines() {
        return body.getScene() == null || !isShown(body) ? null : body;
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the keyboard is in this view. */
    public boolean hasFocus() {
        return Focus.isWithin(root);
    }

    private void leaveSearch() {
        if (model.panels().wideProperty().get()) {
            model.panels().wideProperty().set(false);
        } else {
            list.requestFocus();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F3) {
            if (event.isShiftDown()) {
                model.search().previous();
            } else {
                model.search().next();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.panels().wideProperty().get()) {
            model.panels().wideProperty().set(false);
            event.consume();
        }
    }

    @Override
    public void activate() {
        model.setActive(true);
    }

    @Override
    public void deactivate() {
        model.panels().wideProperty().set(false);
        model.setActive(false);
    }

    @Override
    public Parent root() {
        return root;
    }
}
