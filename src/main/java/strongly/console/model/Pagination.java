package strongly.console.model;

/**
 * Where a page stands in its list (GET /apps, {@code pagination}).
 *
 * @param total how many apps match the filters
 * @param limit most apps a page
 * @param offset apps skipped before this page
 * @param hasMore whether apps follow this page
 */
public record Pagination(long total, int limit, long offset, boolean hasMore) {}
