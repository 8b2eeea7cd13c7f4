package strongly.console.service.history;

import strongly.console.service.export.Delimited;
import strongly.console.service.export.WholeFile;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes activity to a file, as CSV or JSON by the file's ending. */
public final class ActivityExport {
    private static final List<String> COLUMNS =
            List.of(
                    "at",
                    "actor",
                    "action",
                    "appId",
                    "appName",
                    "request",
                    "outcome",
                    "message",
                    "durationMs");

    private ActivityExport() {}

    /**
     * Writes the entries; blocks. The file appears whole or not at all.
     *
     * @param file ends in {@code .json} for JSON, else CSV is written
     * @throws IOException where the file cannot be written; what was there stays
     * @throws InterruptedException when interrupted
     */
    public static void write(List<ActivityEntry> entries, Path file)
            throws IOException, InterruptedException {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        // text of others may hold half a character, which only getBytes takes
        byte[] content = json ? json(entries) : csv(entries).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(content));
    }

    private static byte[] json(List<ActivityEntry> entries) {
        JsonMapper mapper = JsonMapper.builder().build();
        ArrayNode list = mapper.createArrayNode();
        for (ActivityEntry entry : entries) {
            ObjectNode node = list.addObject();
            node.put("at", entry.at().toString());
            node.put("actor", entry.actor());
            node.put("action", entry.action());
            node.put("appId", entry.appId());
            node.put("appName", entry.appName());
            node.put("request", entry.request());
            node.put("outcome", entry.outcome().name());
            node.put("message", entry.message());
            node.put("durationMs", entry.duration().toMillis());
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(list);
    }

    private static String csv(List<ActivityEntry> entries) throws IOException {
        StringBuilder out = new StringBuilder();
        Delimited.CSV.write(COLUMNS, out);
        for (ActivityEntry entry : entries) {
            Delimited.CSV.write(
                    List.of(
                            entry.at().toString(),
                            entry.actor(),
                            entry.action(),
                            entry.appId() == null ? "" : entry.appId(),
                            entry.appName(),
                            entry.request(),
                            entry.outcome().name(),
                            entry.message(),
                            Long.toString(entry.duration().toMillis())),
                    out);
        }
        return out.toString();
    }
}
