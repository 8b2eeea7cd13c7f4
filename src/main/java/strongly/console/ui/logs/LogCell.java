package strongly.console.ui.logs;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.LogLevel;
import strongly.console.service.logs.LogStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One line: a level mark, and the text with the matches of the search marked. */
final class LogCell extends ListCell<Long> {
    private static final int LONGEST = 2_000;
    private static final int MOST_MARKS = 50;
    private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");

    private final LogViewModel model;
    private final TextFlow flow = new TextFlow();
    private String levelClass = "";

    LogCell(LogViewModel model) {
        this.model = model;
        getStyleClass().add("log-cell");
        flow.getStyleClass().add("log-text");
        flow.setMinWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Long number, boolean empty) {
        super.updateItem(number, empty);
        LogStore.View view = model.lines().view();
        boolean there = !empty && number != null && number >= view.first() && number < view.end();
        if (!there || number == null) {
            setGraphic(null);
            setLevel("");
            return;
        }
        pseudoClassStateChanged(GAP, view.kind(number) == LogStore.Kind.GAP);
        LogLevel level = view.level(number);
        setLevel(level == LogLevel.NONE ? "" : "log-" + level.name().toLowerCase(Locale.ROOT));
        String text = model.shown(number, LONGEST);
        setAccessibleText((level == LogLevel.NONE ? "" : level + ": ") + text);
        flow.getChildren().setAll(parts(text));
        boolean wrap = model.wrapProperty().get();
        flow.setMaxWidth(wrap ? Double.MAX_VALUE : USE_PREF_SIZE);
        if (wrap) {
            flow.prefWidthProperty().bind(getListView().widthProperty().subtract(32));
        } else {
            flow.prefWidthProperty().unbind();
            flow.setPrefWidth(USE_COMPUTED_SIZE);
        }
        setGraphic(flow);
    }

    private void setLevel(String now) {
        if (!now.equals(levelClass)) {
            getStyleClass().remove(levelClass);
            levelClass = now;
            if (!now.isEmpty()) {
                getStyleClass().add(now);
            }
        }
    }

    private List<Text> parts(String text) {
        List<Text> parts = new ArrayList<>();
        LogMatches matches = model.matchesProperty().get();
        int at = 0;
        for (int marks = 0; matches != null && marks < MOST_MARKS; marks++) {
            int[] found = matches.search().find(text, at);
            if (found == null) {
                break;
            }
            if (found[0] > at) {
                parts.add(part(text.substring(at, found[0]), false));
            }
            parts.add(part(text.substring(found[0], found[1]), true));
            at = found[1];
        }
        if (at < text.length() || parts.isEmpty()) {
            parts.add(part(text.substring(at), false));
        }
        return parts;
    }

    private static Text part(String text, boolean match) {
        Text part = new Text(text.replace('\t', ' '));
        part.getStyleClass().add(match ? "log-match" : "log-plain");
        return part;
    }
}
