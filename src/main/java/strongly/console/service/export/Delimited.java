package strongly.console.service.export;

import java.io.IOException;
import java.util.List;

/**
 * Writes rows of text as CSV (RFC 4180) or as TSV. What a spreadsheet would take for a formula gets
 * an apostrophe in front: names and messages are written by others.
 */
public enum Delimited {
    /** Comma separated, CRLF after each row, quoted where needed. */
    CSV(',', "\r\n"),
    /** Tab separated, LF after each row, quoted where needed, as spreadsheets paste it. */
    TSV('\t', "\n");

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final char separator;
    private final String lineEnd;

    Delimited(char separator, String lineEnd) {
        this.separator = separator;
        this.lineEnd = lineEnd;
    }

    /**
     * Writes one row.
     *
     * @throws IOException where the target fails
     */
    public void write(List<String> cells, Appendable out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(separator);
            }
            writeCell(cells.get(i), out);
        }
        out.append(lineEnd);
    }

    private void writeCell(String text, Appendable out) throws IOException {
        String cell = isFormula(text) ? "'" + text : text;
        if (needsQuotes(cell)) {
            out.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            out.append(cell);
        }
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == separator || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
