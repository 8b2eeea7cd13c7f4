package strongly.console.service.catalog;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ErrorAnswer;
import strongly.console.api.RequestDescription;
import strongly.console.api.ServerErrorException;
import strongly.console.api.StubAppsClient;
import strongly.console.fake.AppBuilder;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.AppStatus;
import strongly.console.model.Pagination;
import strongly.console.model.Timestamp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A list of apps that may change between any two pages, as live lists do. */
final class ListingServer extends StubAppsClient {
    private record Entry(App app, long created) {}

    private final Map<String, Entry> entries = new TreeMap<>();
    private Instant clock = Instant.parse("2031-05-05T05:05:05Z");
    private long sequence;
    Runnable betweenPages = () -> {};
    @Nullable RuntimeException failure;

    /** The page that begins here is not answered, -1 for none. */
    long brokenOffset = -1;

    boolean ignoresSort;
    int requests;

    /** The server's clock goes on; it has nothing to do with the console's. */
    void tick(long seconds) {
        clock = clock.plusSeconds(seconds);
    }

    String create() {
        String id = "app_%06d".formatted(++sequence);
        put(id, AppStatus.PENDING, sequence);
        return id;
    }

    void update(String id, AppStatus status) {
        Entry entry = entries.get(id);
        if (entry != null) {
            put(id, status, entry.created());
        }
    }

    void delete(String id) {
        entries.remove(id);
    }

    List<String> ids() {
        return List.copyOf(entries.keySet());
    }

    List<App> apps() {
        return entries.values().stream().map(Entry::app).toList();
    }

    private void put(String id, AppStatus status, long created) {
        App app =
                AppBuilder.bare(id)
                        .name("name-" + id)
                        .status(status)
                        .replicas(1)
                        .updatedAt(Timestamp.of(clock))
                        .build();
        entries.put(id, new Entry(app, created));
    }

    @Override
    public AppPage listApps(AppListQuery query) {
        requests++;
        if (failure != null) {
            throw failure;
        }
        List<Entry> order = new ArrayList<>(entries.values());
        String sort = ignoresSort ? null : query.sort();
        if (AppListQuery.NEWEST_UPDATED_FIRST.equals(sort)) {
            order.sort(
                    Comparator.comparing((Entry entry) -> String.valueOf(entry.app().updatedAt()))
                            .reversed()
                            .thenComparingLong(Entry::created));
        } else if ("createdAt:asc".equals(sort)) {
            order.sort(Comparator.comparingLong(Entry::created));
        } else {
            order.sort(Comparator.comparingLong(Entry::created).reversed());
        }
        int limit = query.limit() == null ? 20 : query.limit();
        long offset = query.offset() == null ? 0 : query.offset();
        if (offset == brokenOffset) {
            throw new ServerErrorException(
                    new RequestDescription("list apps", "GET", "/api/v1/apps", null),
                    new ErrorAnswer(500, null, "this page is broken", null));
        }
        List<App> page = order.stream().skip(offset).limit(limit).map(Entry::app).toList();
        int total = order.size();
        betweenPages.run();
        return new AppPage(
                page, new Pagination(total, limit, offset, offset + page.size() < total));
    }
}
