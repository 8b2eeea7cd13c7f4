package strongly.console.service.operations.bulk;

import strongly.console.service.operations.bulk.BulkEntry.Result;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The journal of one bulk run: a JSON object a line, in the order the steps were noted. Noting
 * never blocks; {@link #flush} brings what was noted to the disk and blocks, so it is called on
 * background threads only.
 */
final class BulkJournal {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final Path file;
    private final ConcurrentLinkedQueue<ObjectNode> noted = new ConcurrentLinkedQueue<>();
    private boolean deleted;

    BulkJournal(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    void noteBegin(BulkHeader header) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("type", "bulk").put("version", 1);
        line.put("id", header.id()).put("instance", header.instance());
        line.put("at", header.startedAt().toString());
        line.set("action", BulkActionJson.write(header.action()));
        line.put("waveSize", header.settings().waveSize());
        line.put("haltOnFailure", header.settings().haltOnFailure());
        ArrayNode apps = line.putArray("apps");
        for (BulkEntry entry : header.entries()) {
            apps.addObject()
                    .put("id", entry.appId())
                    .put("name", entry.appName())
                    .put("result", entry.result().name())
                    .put("message", entry.message());
        }
        noted.add(line);
    }

    /** These apps are about to be sent. */
    void noteSending(Collection<BulkEntry> entries, Instant at) {
        ObjectNode line = MAPPER.createObjectNode().put("type", "sending").put("at", at.toString());
        ArrayNode apps = line.putArray("apps");
        entries.forEach(entry -> apps.add(entry.appId()));
        noted.add(line);
    }

    /** An app got to an end, or waits again. */
    void noteResult(BulkEntry entry, Instant at) {
        ObjectNode line =
                MAPPER.createObjectNode()
                        .put("type", "result")
                        .put("at", at.toString())
                        .put("app", entry.appId())
                        .put("result", entry.result().name());
        if (entry.result() != Result.SUCCEEDED) {
            line.put("message", entry.message());
        }
        noted.add(line);
    }

    /** Brings everything noted to the disk. */
    synchronized void flush() throws IOException {
        if (deleted || noted.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        int lines = 0;
        for (ObjectNode line : noted) {
            text.append(MAPPER.writeValueAsString(line)).append('\n');
            lines++;
        }
        Files.createDirectories(folder);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        // only now, so that a failed write is tried again with the next step
        for (int i = 0; i < lines; i++) {
            noted.poll();
        }
    }

    /** The run has ended; nothing is left to go on with. */
    synchronized void delete() throws IOException {
        deleted = true;
        Files.deleteIfExists(file);
    }
}
