package strongly.console.platform;

import java.util.Locale;
import java.util.Map;

/** Finds the credential store of this machine. */
public final class CredentialStores {
    private CredentialStores() {}

    /** The operating system's store where it answers, else memory; may block for some seconds. */
    public static CredentialStore find(
            String osName, Map<String, String> environment, Programs programs) {
        String os = osName.toLowerCase(Locale.ROOT);
        ProgramCredentialStore.Kind kind;
        if (os.contains("win")) {
            kind = ProgramCredentialStore.Kind.PASSWORD_VAULT;
        } else if (os.contains("mac")) {
            kind = ProgramCredentialStore.Kind.KEYCHAIN;
        } else if (environment.containsKey("DBUS_SESSION_BUS_ADDRESS")) {
            kind = ProgramCredentialStore.Kind.SECRET_SERVICE;
        } else {
            return new MemoryCredentialStore();
        }
        ProgramCredentialStore store = new ProgramCredentialStore(kind, programs);
        return store.answers() ? store : new MemoryCredentialStore();
    }
}
