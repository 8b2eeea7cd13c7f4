package strongly.console.service.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import strongly.console.platform.CredentialStore;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Keys in the machine's store, and in memory where it refuses. */
class ConnectionKeysTest {
    private static final class Store implements CredentialStore {
        final Map<String, String> secrets = new HashMap<>();
        boolean refuses;

        private void check() throws IOException {
            if (refuses) {
                throw new IOException("locked");
            }
        }

        @Override
        public @Nullable String read(String account) throws IOException {
            check();
            return secrets.get(account);
        }

        @Override
        public void write(String account, String secret) throws IOException {
            check();
            secrets.put(account, secret);
        }

        @Override
        public void delete(String account) throws IOException {
            check();
            secrets.remove(account);
        }

        @Override
        public String description() {
            return "a store";
        }

        @Override
        public boolean isPersistent() {
            return true;
        }
    }

    private final Store store = new Store();
    private int searches;
    private final ConnectionKeys keys =
            new ConnectionKeys(
                    () -> {
                        searches++;
                        return store;
                    });

    @Test
    void theStoreIsLookedForOnceAndWhenItIsNeeded() throws IOException {
        assertThat(searches).isZero();
        keys.keep("acme", "sk-1");
        keys.read("other");
        assertThat(keys.store()).isSameAs(store);
        assertThat(searches).isEqualTo(1);
    }

    @Test
    void aKeyIsInTheStoreForTheNextSession() throws IOException {
        keys.keep("acme", "sk-1");

        assertThat(store.secrets).containsEntry("acme", "sk-1");
        assertThat(new ConnectionKeys(() -> store).read("acme")).isEqualTo("sk-1");
    }

    @Test
    void aStoreThatRefusesLeavesTheKeyInMemory() throws IOException {
        store.refuses = true;
        assertThatThrownBy(() -> keys.keep("acme", "sk-1")).isInstanceOf(IOException.class);

        assertThat(keys.read("acme")).isEqualTo("sk-1");
        assertThatThrownBy(() -> keys.read("other")).isInstanceOf(IOException.class);
        // another key may find the store open again
        store.refuses = false;
        keys.keep("other", "sk-2");
        assertThat(store.secrets).containsOnlyKeys("other");
    }

    @Test
    void aForgottenKeyIsNowhere() throws IOException {
        keys.keep("acme", "sk-1");
        keys.forget("acme");
        assertThat(keys.read("acme")).isNull();
        assertThat(store.secrets).isEmpty();
    }
}
