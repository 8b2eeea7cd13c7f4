package strongly.console.ui.logs;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.mark.HighlightColour;
import strongly.console.ui.logs.list.LineContent;
import strongly.console.ui.logs.list.LineListViewModel;
import strongly.console.ui.logs.list.LineSelection;

import java.util.Set;

/** What can be done with the selected lines, or the selected piece of one. */
final class LogContextMenu extends ContextMenu {
    private static final int LONGEST_WORDS = 30;

    private final LogViewModel model;
    private final LineListViewModel list;

    LogContextMenu(LogViewModel model) {
        this.model = model;
        this.list = model.list();
        setId("log-context-menu");
        setOnShowing(event -> fill());
        getItems().add(new MenuItem()); // an empty menu does not show at all
    }

    private void fill() {
        getItems().clear();
        LineSelection selection = list.selectionProperty().get();
        String piece = list.selectedPiece();
        add(
                "log-menu-copy",
                selection.isPiece() ? "Copy “" + brief(piece) + "”" : "Copy as sent",
                list::copy);
        if (!piece.isBlank()) {
            add(
                    "log-menu-filter",
                    "Show only lines with “" + brief(piece) + "”",
                    () -> model.search().only(piece));
            add(
                    "log-menu-exclude",
                    "Hide lines with “" + brief(piece) + "”",
                    () -> model.search().exclude(piece));
            add(
                    "log-menu-highlight",
                    "Highlight “" + brief(piece) + "”",
                    () -> model.marks().highlight(piece, HighlightColour.YELLOW));
        }
        long id = selection.caret();
        LineContent content = list.content();
        if (!selection.isEmpty() && content.holds(id)) {
            ofLine(id, content, selection);
        }
    }

    private void ofLine(long id, LineContent content, LineSelection selection) {
        if (selection.isPiece()) {
            add("log-menu-copy-line", "Copy the line as sent", () -> list.copyLine(id));
        }
        LogLevel level = content.level(id);
        if (level != LogLevel.NONE && !content.isGap(id)) {
            add(
                    "log-menu-level",
                    "Only level " + level.label() + " and worse",
                    () -> model.filter().atLeast(level));
        }
        long millis = content.millis(id);
        if (millis != LineShape.NO_TIME) {
            add("log-menu-from", "Only from this time on", () -> model.filter().from(millis));
            add("log-menu-to", "Only up to this time", () -> model.filter().to(millis + 1));
        }
        String container = content.container(id);
        if (container != null) {
            add(
                    "log-menu-container",
                    "Only container " + container,
                    () -> model.filter().containers(Set.of(container)));
        }
        getItems().add(new SeparatorMenuItem());
        if (list.isExpanded(id) || list.isExpandable(id)) {
            add(
                    "log-menu-expand",
                    list.isExpanded(id) ? "Show as one line" : "Show in full  (Enter)",
                    () -> list.toggleExpanded(id));
        }
        if (content.isHead(id)) {
            add("log-menu-fold", content.isFolded(id) ? "Unfold" : "Fold", () -> list.fold(id));
        }
        if (!content.isGap(id)) {
            boolean marked = model.marks().markedProperty().get().containsKey(id);
            add(
                    "log-menu-bookmark",
                    marked ? "Remove bookmark  (B)" : "Bookmark  (B)",
                    () -> model.marks().toggle(id));
            add(
                    "log-menu-note",
                    marked ? "Edit note…" : "Bookmark with note…",
                    () -> model.panels().editNote(id));
        }
    }

    private void add(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        getItems().add(item);
    }

    private static String brief(String piece) {
        return piece.length() <= LONGEST_WORDS
                ? piece
                : piece.substring(0, LONGEST_WORDS - 1) + "…";
    }
}
