package strongly.console.service.operations.bulk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.service.operations.bulk.BulkEntry.Result;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the journal of a run that was interrupted, also where its last line was cut off. */
final class BulkJournalReader {
    private static final Logger LOG = LoggerFactory.getLogger(BulkJournalReader.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long LARGEST = 64L << 20;

    private BulkJournalReader() {}

    /** Reads a file; null where it is no journal, which is logged. */
    static @Nullable UnfinishedBulk read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                LOG.warn("The journal {} is too large to be one", file);
                return null;
            }
            // a crash may have cut a character in two, so the bytes are decoded leniently
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return parse(text.lines().toList());
        } catch (IOException
                | JacksonException
                | IllegalArgumentException
                | DateTimeException unreadable) {
            LOG.warn("The journal {} cannot be read", file, unreadable);
            return null;
        }
    }

    private static @Nullable UnfinishedBulk parse(List<String> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        BulkHeader header = header(MAPPER.readTree(lines.getFirst()));
        Map<String, BulkEntry> entries = new LinkedHashMap<>();
        header.entries().forEach(entry -> entries.put(entry.appId(), entry));
        for (String line : lines.subList(1, lines.size())) {
            JsonNode step;
            try {
                step = MAPPER.readTree(line);
            } catch (JacksonException cutOff) {
                // what was being written when the console ended never came about
                break;
            }
            apply(step, entries);
        }
        return new UnfinishedBulk(header, new ArrayList<>(entries.values()));
    }

    private static void apply(JsonNode step, Map<String, BulkEntry> entries) {
        if (step.path("type").asString("").equals("sending")) {
            step.path("apps")
                    .forEach(
                            id ->
                                    entries.computeIfPresent(
                                            id.asString(""),
                                            (key, entry) ->
                                                    entry.as(
                                                            Result.UNKNOWN,
                                                            "The console ended before the outcome"
                                                                    + " was known; look at the app"
                                                                    + " before trying again")));
        } else {
            entries.computeIfPresent(
                    step.path("app").asString(""),
                    (key, entry) ->
                            entry.as(
                                    Result.valueOf(step.path("result").asString("")),
                                    step.path("message").asString("")));
        }
    }

    private static BulkHeader header(JsonNode node) {
        List<BulkEntry> entries = new ArrayList<>();
        for (JsonNode app : node.path("apps")) {
            entries.add(
                    new BulkEntry(
                            app.path("id").asString(""),
                            app.path("name").asString(""),
                            Result.valueOf(app.path("result").asString("")),
                            app.path("message").asString("")));
        }
        return new BulkHeader(
                node.path("id").asString(""),
                node.path("instance").asString(""),
                Instant.parse(node.path("at").asString("")),
                BulkActionJson.read(node.path("action")),
                new BulkHeader.Settings(
                        node.path("waveSize").asInt(),
                        node.path("haltOnFailure").asBoolean(true),
                        Duration.ZERO),
                entries);
    }
}
