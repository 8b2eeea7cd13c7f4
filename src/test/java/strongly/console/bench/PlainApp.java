package strongly.console.bench;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** The floor of parsing: records with the document's names, filled by Jackson itself. */
record PlainApp(
        String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String status,
        @Nullable String image,
        @Nullable Integer port,
        @Nullable Integer replicas,
        @Nullable String environment,
        @Nullable PlainResources resources,
        @Nullable String url,
        @Nullable String organizationId,
        @Nullable String projectId,
        @Nullable Map<String, String> labels,
        @Nullable PlainOwner owner,
        @Nullable PlainPermissions permissions,
        @Nullable String createdAt,
        @Nullable String updatedAt) {

    record PlainResources(@Nullable String cpu, @Nullable String memory) {}

    record PlainOwner(@Nullable String id, @Nullable String email) {}

    record PlainPermissions(boolean isPublic, @Nullable List<String> allowedUsers) {}

    record PlainPagination(long total, int limit, long offset, boolean hasMore) {}

    record PlainPage(List<PlainApp> data, PlainPagination pagination) {}
}
