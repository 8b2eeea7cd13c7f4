package strongly.console.service.catalog.query;

/**
 * A field that apps are ordered by.
 *
 * @param field a field's name: status, name, environment, image, replicas, ready, cpu, memory,
 *     labels, owner, updated, created, id, project, description, port, url, or {@code label:} and a
 *     key
 * @param descending whether large comes first; apps without a value come last either way
 */
public record SortKey(String field, boolean descending) {
    /** By name, from A to Z. */
    public static final SortKey NAME = new SortKey("name", false);
}
