package strongly.console.ui.logs.list;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

import strongly.console.service.logs.line.LogLevel;

import java.util.HashMap;
import java.util.Map;

/**
 * The colours of rows. The style sheet gives them to one node each, and rows take them from there:
 * rows change all the time, and styling them by sheet each time costs more than all the rest.
 */
final class LinePalette extends Group {
    /** Colours that programs may choose. */
    static final int ANSI = 16;

    /** Colours that tell sources apart. */
    static final int SOURCES = 8;

    private final Map<String, Text> probes = new HashMap<>();
    private final Runnable onChange;

    /**
     * The colours.
     *
     * @param onChange told when the theme changed
     */
    LinePalette(Runnable onChange) {
        this.onChange = onChange;
        setManaged(false);
        setMouseTransparent(true);
        for (Named named : Named.values()) {
            add(named.style);
        }
        for (int i = 0; i < ANSI; i++) {
            add("ansi-" + i);
            add("ansi-background-" + i);
        }
        for (int i = 0; i < SOURCES; i++) {
            add("log-source-" + i);
        }
        for (int i = 0; i < LineMark.COLOURS; i++) {
            add("log-mark-" + i);
        }
    }

    /** A colour with a meaning. */
    enum Named {
        PLAIN("log-plain"),
        FAINT("log-faint"),
        WARN("log-warn"),
        ERROR("log-error"),
        MORE("log-more"),
        MATCH("log-match"),
        SELECTED("log-selected"),
        SELECTED_PIECE("log-selected-piece"),
        BACK("log-back"),
        GAP("log-gap"),
        WARN_MARK("log-warn-mark"),
        ERROR_MARK("log-error-mark"),
        INFO_MARK("log-info-mark"),
        BOOKMARK("log-bookmark");

        private final String style;

        Named(String style) {
            this.style = style;
        }
    }

    private void add(String style) {
        Text probe = new Text();
        probe.getStyleClass().setAll(style);
        probe.fillProperty().addListener((source, before, now) -> onChange.run());
        probes.put(style, probe);
        getChildren().add(probe);
    }

    Paint get(Named named) {
        return get(named.style);
    }

    /** The text of a line that is so serious. */
    Paint text(LogLevel level) {
        return get(
                switch (level) {
                    case NONE, INFO -> Named.PLAIN;
                    case TRACE, DEBUG -> Named.FAINT;
                    case WARN -> Named.WARN;
                    case ERROR, FATAL -> Named.ERROR;
                });
    }

    /** The icon of a level. */
    Paint icon(LogLevel level) {
        return get(
                switch (level) {
                    case NONE, TRACE, DEBUG -> Named.FAINT;
                    case INFO -> Named.INFO_MARK;
                    case WARN -> Named.WARN_MARK;
                    case ERROR, FATAL -> Named.ERROR_MARK;
                });
    }

    Paint ansi(int colour) {
        return get("ansi-" + colour);
    }

    Paint source(int source) {
        return get("log-source-" + source % SOURCES);
    }

    /** What lies behind a piece that stands out. */
    Paint mark(LineMark mark) {
        if (mark.colour() == LineMark.MATCH) {
            return get(Named.MATCH);
        }
        return mark.colour() < LineMark.COLOURS
                ? get("log-mark-" + mark.colour())
                : get("ansi-background-" + (mark.colour() - LineMark.COLOURS));
    }

    private Paint get(String style) {
        Text probe = probes.get(style);
        return probe == null ? Color.TRANSPARENT : probe.getFill();
    }
}
