package strongly.console.service.catalog.query;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppStatus;

import java.util.List;
import java.util.Set;

/**
 * Which apps are to be shown, and how.
 *
 * @param query what must match
 * @param statuses only these statuses, empty for all
 * @param sort what the apps are ordered by, the first counts most; equal ones stand by name, then
 *     id
 * @param groupBy environment, project, owner, status, or {@code label:} and a key; null for no
 *     groups
 * @param collapsed keys of groups whose apps are hidden
 * @param context what the query needs beside the apps; pinned apps stand first
 */
public record ViewRequest(
        AppQuery query,
        Set<AppStatus> statuses,
        List<SortKey> sort,
        @Nullable String groupBy,
        Set<String> collapsed,
        QueryContext context) {
    public ViewRequest {
        statuses = Set.copyOf(statuses);
        sort = List.copyOf(sort);
        collapsed = Set.copyOf(collapsed);
    }
}
