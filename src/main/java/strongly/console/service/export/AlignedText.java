package strongly.console.service.export;

import java.util.List;

/** Writes rows as plain text whose columns stand below each other, for chats and tickets. */
public final class AlignedText {
    private static final int GAP = 2;

    /** A longer cell is written whole, and moves only what follows it in its own row. */
    private static final int WIDEST = 60;

    private AlignedText() {}

    /** The rows as lines, each cell exactly as it is given. */
    public static String of(List<List<String>> rows) {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            write(row, widths, text);
        }
        return text.toString();
    }

    private static void write(List<String> row, int[] widths, StringBuilder text) {
        int owed = 0;
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (!cell.isEmpty()) {
                text.repeat(' ', owed).append(cell);
                owed = 0;
            }
            owed += Math.max(0, widths[i] - cell.length()) + GAP;
        }
        text.append('\n');
    }
}
