package strongly.console.model;

import org.jspecify.annotations.Nullable;

/**
 * The query parameters of GET /apps; null leaves a parameter out.
 *
 * @param status one of the statuses the filter takes
 * @param environment the tier
 * @param search text in name or description
 * @param limit most apps a page, 1–100 (default of the API: 20)
 * @param offset apps to skip (default 0)
 * @param sort {@code field:asc} or {@code field:desc} (default {@code createdAt:desc})
 */
public record AppListQuery(
        @Nullable AppStatus status,
        @Nullable AppEnvironment environment,
        @Nullable String search,
        @Nullable Integer limit,
        @Nullable Long offset,
        @Nullable String sort) {
    /** Every parameter left out. */
    public static final AppListQuery ALL = new AppListQuery(null, null, null, null, null, null);

    /** Sort values every instance takes. */
    public static final String NEWEST_UPDATED_FIRST = "updatedAt:desc";

    /** A page of a given size at a given offset, in a given order. */
    public static AppListQuery page(int limit, long offset, String sort) {
        return new AppListQuery(null, null, null, limit, offset, sort);
    }
}
