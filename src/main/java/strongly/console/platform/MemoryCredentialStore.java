package strongly.console.platform;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps secrets until the console is closed. */
public final class MemoryCredentialStore implements CredentialStore {
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public @Nullable String read(String account) {
        return secrets.get(account);
    }

    @Override
    public void write(String account, String secret) {
        secrets.put(account, secret);
    }

    @Override
    public void delete(String account) {
        secrets.remove(account);
    }

    @Override
    public String description() {
        return "memory, until the console is closed";
    }

    @Override
    public boolean isPersistent() {
        return false;
    }
}
