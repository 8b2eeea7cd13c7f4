package strongly.console.service.logs.feed;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.disk.LogFiles;
import strongly.console.service.logs.store.LineSink;
import strongly.console.service.logs.store.LogStore;

/** Puts lines into memory and, where there are files, into them too. */
final class KeptLines implements LineSink {
    private final LogStore store;
    private final @Nullable LogFiles files;
    private final Runnable onAppended;

    KeptLines(LogStore store, @Nullable LogFiles files, Runnable onAppended) {
        this.store = store;
        this.files = files;
        this.onAppended = onAppended;
    }

    @Override
    public void open() {
        if (files != null) {
            files.load(store);
            onAppended.run();
        }
    }

    @Override
    public void append(byte[] text, int from, int to) {
        if (files != null) {
            files.append(text, from, to);
        }
        store.append(text, from, to);
        onAppended.run();
    }

    @Override
    public void appendGap(String note) {
        if (files != null) {
            files.appendGap(note);
        }
        store.appendGap(note);
        onAppended.run();
    }
}
