package strongly.console.service.logs.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.StoreLimits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class LogFilesTest {
    @TempDir Path folder;
    private LogArchive archive;

    @BeforeEach
    void open() {
        archive = new LogArchive(folder, new DiskLimits(40_000, 60_000));
    }

    private static void append(LogFiles files, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        files.append(bytes, 0, bytes.length);
    }

    private LogSnapshot load(String app) {
        LogStore store = new LogStore(StoreLimits.DEFAULT, () -> Instant.EPOCH);
        try (LogFiles files = archive.files(app, null)) {
            files.load(store);
        }
        return store.snapshot();
    }

    private static List<String> texts(LogSnapshot lines) {
        return LongStream.range(lines.first(), lines.end()).mapToObj(lines::text).toList();
    }

    private List<Path> regularFiles() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void linesAndGapsAreThereAgain() {
        LogFiles files = archive.files("App/1", null);
        files.load(new LogStore(StoreLimits.DEFAULT, () -> Instant.EPOCH));
        append(files, "a\r\nb\n");
        files.appendGap("Possible gap");
        append(files, "c\n\u001efake note\n\n");
        LogSnapshot lines = load("App/1"); // not closed: as after a crash
        assertThat(texts(lines))
                .containsExactly("a\r", "b", "Possible gap", "c", " \u001efake note", "");
        assertThat(lines.isGap(2)).isTrue();
        assertThat(lines.isGap(4)).isFalse();
    }

    @Test
    void halfALineOfACrashIsDropped() throws IOException {
        LogFiles files = archive.files("a", null);
        files.load(new LogStore(StoreLimits.DEFAULT, () -> Instant.EPOCH));
        append(files, "whole\n");
        Files.writeString(regularFiles().getFirst(), "hal", StandardOpenOption.APPEND);
        assertThat(texts(load("a"))).containsExactly("whole");
        append(files, "next\n");
        assertThat(texts(load("a"))).containsExactly("whole", "next");
    }

    @Test
    void filesAreBounded() throws IOException {
        LogFiles files = archive.files("a", null);
        files.load(new LogStore(StoreLimits.DEFAULT, () -> Instant.EPOCH));
        for (int i = 0; i < 10_000; i++) {
            append(files, "line number " + i + "\n");
        }
        files.close();
        assertThat(size()).isBetween(20_000L, 40_000L);
        assertThat(texts(load("a"))).endsWith("line number 9999");
    }

    @Test
    void otherLimitsTakeEffectWhileFilesAreWritten() throws IOException {
        LogFiles files = archive.files("a", null);
        files.load(new LogStore(StoreLimits.DEFAULT, () -> Instant.EPOCH));
        for (int i = 0; i < 3_000; i++) {
            append(files, "line number " + i + "\n");
        }
        DiskLimits smaller = new DiskLimits(8_000, 60_000);
        long before = size();
        long beyond = archive.beyond(smaller);
        assertThat(beyond).isBetween(before - 20_000, before - 1);
        assertThat(archive.beyond(new DiskLimits(40_000, 60_000))).isZero();
        archive.limit(smaller);
        archive.prune();
        assertThat(size()).isEqualTo(before - beyond);
        for (int i = 3_000; i < 6_000; i++) {
            append(files, "line number " + i + "\n");
        }
        files.close();
        assertThat(size()).isLessThanOrEqualTo(8_000);
        assertThat(texts(load("a"))).endsWith("line number 5999");
    }

    private long size() throws IOException {
        long size = 0;
        for (Path file : regularFiles()) {
            size += Files.size(file);
        }
        return size;
    }

    @Test
    void shortLooksAddNoFiles() throws IOException {
        for (int look = 0; look < 5; look++) {
            try (LogFiles files = archive.files("a", null)) {
                files.load(new LogStore(StoreLimits.DEFAULT, () -> Instant.EPOCH));
                append(files, "look " + look + "\n");
            }
        }
        assertThat(regularFiles()).hasSize(1);
        assertThat(texts(load("a")))
                .containsExactly("look 0", "look 1", "look 2", "look 3", "look 4");
    }

    @Test
    void theOldestFilesOfAllGoFirst() throws IOException {
        for (String app : List.of("old", "new")) {
            LogFiles files = archive.files(app, null);
            files.load(new LogStore(StoreLimits.DEFAULT, () -> Instant.EPOCH));
            for (int i = 0; i < 3_000; i++) {
                append(files, "line number " + i + "\n");
            }
            files.close();
        }
        for (Path file : regularFiles()) {
            if (file.toString().contains("old")) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }
        }
        archive.prune();
        int oldLines = load("old").size();
        assertThat(oldLines).isLessThan(2_000);
        assertThat(load("new").size()).isGreaterThan(1_500);
    }
}
