package strongly.console.ui.logs.list;

import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.line.ShownLine;
import strongly.console.service.logs.line.TextStyle;

import java.util.ArrayList;
import java.util.List;

/** Puts the pieces of a line into a row, using the text nodes that are there. */
final class RowPieces {
    private RowPieces() {}

    private record Piece(String text, TextStyle style) {}

    static void show(
            TextFlow flow, ShownLine line, LogLevel level, Font font, LinePalette palette) {
        List<Piece> pieces = pieces(line);
        int have = flow.getChildren().size();
        for (int i = pieces.size(); i < have; i++) {
            setText((Text) flow.getChildren().get(i), ""); // kept for the next line
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (i == flow.getChildren().size()) {
                flow.getChildren().add(new Text());
            }
            show((Text) flow.getChildren().get(i), pieces.get(i), level, font, palette);
        }
    }

    private static List<Piece> pieces(ShownLine line) {
        String text = line.text();
        if (line.spans().isEmpty()) {
            return List.of(new Piece(text, TextStyle.PLAIN));
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (ShownLine.Span span : line.spans()) {
            if (span.from() > at) {
                pieces.add(new Piece(text.substring(at, span.from()), TextStyle.PLAIN));
            }
            pieces.add(new Piece(text.substring(span.from(), span.to()), span.style()));
            at = span.to();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), TextStyle.PLAIN));
        }
        return pieces;
    }

    private static void setText(Text node, String text) {
        if (!node.getText().equals(text)) {
            node.setText(text);
        }
    }

    private static void show(
            Text node, Piece piece, LogLevel level, Font font, LinePalette palette) {
        setText(node, piece.text());
        TextStyle style = piece.style();
        Font wanted = font(font, style);
        if (!node.getFont().equals(wanted)) {
            node.setFont(wanted);
        }
        if (node.isUnderline() != style.underline()) {
            node.setUnderline(style.underline());
        }
        Paint colour = colour(style, level, palette);
        if (!colour.equals(node.getFill())) {
            node.setFill(colour);
        }
    }

    private static Paint colour(TextStyle style, LogLevel level, LinePalette palette) {
        if (style.colour() >= 0) {
            return palette.ansi(style.colour());
        }
        return style.faint() ? palette.get(LinePalette.Named.FAINT) : palette.text(level);
    }

    private static Font font(Font font, TextStyle style) {
        if (!style.bold() && !style.italic()) {
            return font;
        }
        return Font.font(
                font.getFamily(),
                style.bold() ? FontWeight.BOLD : FontWeight.NORMAL,
                style.italic() ? FontPosture.ITALIC : FontPosture.REGULAR,
                font.getSize());
    }
}
