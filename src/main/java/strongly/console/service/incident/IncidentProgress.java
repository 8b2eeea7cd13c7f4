package strongly.console.service.incident;

/**
 * How far a bundle is.
 *
 * @param done how many apps are in it
 * @param total how many will be
 * @param text what is being done, for people
 */
public record IncidentProgress(int done, int total, String text) {}
