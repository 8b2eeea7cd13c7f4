package strongly.console.service.connection;

import org.jspecify.annotations.Nullable;

import strongly.console.platform.CredentialStore;
import strongly.console.platform.MemoryCredentialStore;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The keys of the remembered connections: in the machine's credential store, and in memory where
 * there is none or it refuses; never in a file. Methods may block for some seconds. Any thread.
 */
public final class ConnectionKeys {
    private final Supplier<CredentialStore> finder;
    private final MemoryCredentialStore memory = new MemoryCredentialStore();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable CredentialStore found;

    /**
     * Keys in the store that is found when it is first needed.
     *
     * @param finder looks for the machine's store; may block
     */
    public ConnectionKeys(Supplier<CredentialStore> finder) {
        this.finder = finder;
    }

    /** The machine's store; blocks while it is looked for. */
    public CredentialStore store() {
        lock.lock();
        try {
            CredentialStore known = found;
            if (known == null) {
                known = finder.get();
                found = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The key of a connection.
     *
     * @return null where none is kept
     * @throws IOException where the store did not answer
     */
    public @Nullable String read(String connection) throws IOException {
        String kept = memory.read(connection);
        return kept != null ? kept : store().read(connection);
    }

    /**
     * Keeps a key, at least until the console is closed.
     *
     * @throws IOException where the store did not take it; memory has it then
     */
    public void keep(String connection, String key) throws IOException {
        memory.write(connection, key);
        store().write(connection, key);
    }

    /**
     * Forgets a key.
     *
     * @throws IOException where the store did not answer
     */
    public void forget(String connection) throws IOException {
        memory.delete(connection);
        store().delete(connection);
    }
}
