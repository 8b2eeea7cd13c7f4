package strongly.console.sandbox;

import java.util.Set;

/**
 * A key of the sandbox.
 *
 * @param value the key itself
 * @param scopes what it may do
 */
public record SandboxKey(String value, Set<String> scopes) {
    /** Every scope of the document. */
    public static final Set<String> ALL_SCOPES = Set.of("apps:read", "apps:write", "apps:deploy");

    public SandboxKey {
        scopes = Set.copyOf(scopes);
    }

    /** The first characters, which tell keys apart and give nothing away. */
    String prefix() {
        return value.substring(0, Math.min(7, value.length()));
    }

    /** Names no key. */
    @Override
    public String toString() {
        return "SandboxKey[" + prefix() + "…, " + scopes + "]";
    }
}
