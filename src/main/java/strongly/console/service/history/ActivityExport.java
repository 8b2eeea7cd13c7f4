package strongly.console.service.history;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes activity to a file, as CSV or JSON by the file's ending. */
public final class ActivityExport {
    private ActivityExport() {}

    /**
     * Writes the entries; blocks.
     *
     * @param file ends in {@code .json} for JSON, else CSV is written
     * @throws IOException where the file cannot be written
     */
    public static void write(List<ActivityEntry> entries, Path file) throws IOException {
        if (file.toString().endsWith(".json")) {
            Files.write(file, json(entries));
        } else {
            csv(entries, file);
        }
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

    private static void csv(List<ActivityEntry> entries, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("at,actor,action,appId,appName,request,outcome,message,durationMs\r\n");
            for (ActivityEntry entry : entries) {
                out.write(
                        String.join(
                                ",",
                                entry.at().toString(),
                                quoted(entry.actor()),
                                quoted(entry.action()),
                                quoted(entry.appId() == null ? "" : entry.appId()),
                                quoted(entry.appName()),
                                quoted(entry.request()),
                                entry.outcome().name(),
                                quoted(entry.message()),
                                Long.toString(entry.duration().toMillis())));
                out.write("\r\n");
            }
        }
    }

    /** Quoted, and never a formula to a spreadsheet. */
    private static String quoted(String text) {
        String safe = text.matches("^[=+@\\t\\r-].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
