package strongly.console.model;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Who a key is (GET /auth/whoami of newer instances; optional).
 *
 * @param userId the user's id, null where absent
 * @param email the user's address, null where absent
 * @param name the user's name, null where absent
 * @param organizationId the organisation's id, null where absent
 * @param keyPrefix the first characters of the key as the server shows them, null where absent
 * @param scopes the key's scopes, null where the server does not tell (then they are learned from
 *     403 answers)
 */
public record Identity(
        @Nullable String userId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String organizationId,
        @Nullable String keyPrefix,
        @Nullable Set<String> scopes) {}
