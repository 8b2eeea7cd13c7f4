package strongly.console.platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Where secrets are kept: the operating system's own store, or memory where there is none; never a
 * file of ours. Methods block for at most some seconds and are called on background threads.
 */
public interface CredentialStore {
    /**
     * The secret of an account.
     *
     * @return null where there is none
     * @throws IOException where the store did not answer
     */
    @Nullable String read(String account) throws IOException;

    /**
     * Keeps a secret.
     *
     * @throws IOException where the store refused or did not answer
     */
    void write(String account, String secret) throws IOException;

    /**
     * Forgets a secret; without effect where there is none.
     *
     * @throws IOException where the store refused or did not answer
     */
    void delete(String account) throws IOException;

    /** What the store is, for people ("the desktop's keyring"). */
    String description();

    /** Whether secrets are still there after the console was closed. */
    boolean isPersistent();
}
