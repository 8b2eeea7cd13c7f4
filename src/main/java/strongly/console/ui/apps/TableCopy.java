package strongly.console.ui.apps;

import strongly.console.model.App;
import strongly.console.service.export.AlignedText;
import strongly.console.service.export.AppJson;
import strongly.console.service.export.CurlCommand;
import strongly.console.service.export.Delimited;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What apps look like on the clipboard: their values exactly as they came. */
enum TableCopy {
    ROWS("Rows (TSV)"),
    TEXT("Text"),
    JSON("JSON"),
    IDS("IDs"),
    URLS("URLs"),
    CURL("curl command");

    private final String label;

    TableCopy(String label) {
        this.label = label;
    }

    /** What it is called in the menu. */
    String label() {
        return label;
    }

    /** The text of these apps; may be long, so it is made off the UI thread. */
    String text(List<App> apps, List<AppColumn> columns, CurlCommand curl) throws IOException {
        return switch (this) {
            case ROWS -> tsv(rows(apps, columns));
            case TEXT -> AlignedText.of(rows(apps, columns));
            case JSON -> AppJson.write(apps);
            case IDS -> lines(apps, App::id);
            case URLS -> lines(apps, app -> app.url() == null ? "" : app.url());
            case CURL -> lines(apps, app -> curl.readApp(app.id()));
        };
    }

    private static String lines(List<App> apps, Function<App, String> line) {
        return apps.stream()
                .map(line)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<List<String>> rows(List<App> apps, List<AppColumn> columns) {
        List<List<String>> rows = new ArrayList<>(apps.size() + 1);
        rows.add(columns.stream().map(AppColumn::title).toList());
        for (App app : apps) {
            rows.add(columns.stream().map(column -> column.value(app)).toList());
        }
        return rows;
    }

    private static String tsv(List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            Delimited.TSV.write(row, text);
        }
        return text.toString();
    }
}
