package strongly.console.service.history;

import java.time.Instant;

/**
 * What an app was when its delete was sent from this console.
 *
 * @param appId its id, which will not come back
 * @param name its name
 * @param at when its delete was sent
 * @param json the App object as the API returned it last
 */
public record Tombstone(String appId, String name, Instant at, String json) {}
