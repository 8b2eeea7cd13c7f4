package strongly.console.service.catalog;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.BadRequestException;
import strongly.console.api.CallCancelledException;
import strongly.console.api.RequestPriority;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.task.ParallelCalls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * Reads the whole list once. Oldest first, so that apps created meanwhile come at the end; each
 * page begins with the last app of the page before, so that a shift between two reads shows.
 */
final class FullRead {
    /** The API's largest page. */
    static final int PAGE = 100;

    private static final int STEP = PAGE - 1;
    private static final int TRIES = 3;
    private static final String OLDEST_FIRST = "createdAt:asc";

    /**
     * How a read went.
     *
     * @param ids every app that was seen
     * @param total how many there are by the last answer
     * @param exact whether nothing moved while it was read
     * @param failure what kept a page from being read, null where all were
     */
    record Result(Set<String> ids, long total, boolean exact, @Nullable RuntimeException failure) {}

    private final AppsClient client;
    private final ParallelCalls parallel;
    private final Consumer<AppPage> receiver;
    private final AtomicBoolean sortRefused = new AtomicBoolean();

    /**
     * A read.
     *
     * @param receiver told of each page as it comes, on any thread
     */
    FullRead(AppsClient client, ParallelCalls parallel, Consumer<AppPage> receiver) {
        this.client = client;
        this.parallel = parallel;
        this.receiver = receiver;
    }

    /**
     * Reads every page, the first one first and by itself.
     *
     * @throws RuntimeException what the first page failed with
     */
    Result read(RequestPriority first, RequestPriority rest) throws InterruptedException {
        AppPage head = page(client.withPriority(first), 0);
        receiver.accept(head);
        long total = head.pagination().total();
        int size = head.apps().size();
        if (size < PAGE || size >= total) {
            boolean exact = size == total;
            return new Result(idsOf(List.of(head)), total, exact, null);
        }
        int pages = (int) Math.ceilDiv(total - 1, STEP);
        AtomicReferenceArray<@Nullable AppPage> read = new AtomicReferenceArray<>(pages);
        read.set(0, head);
        AtomicLong newestTotal = new AtomicLong(total);
        AtomicBoolean moved = new AtomicBoolean();
        List<Callable<?>> calls = new ArrayList<>();
        AppsClient prioritised = client.withPriority(rest);
        for (int number = 1; number < pages; number++) {
            int index = number;
            calls.add(
                    () -> {
                        AppPage page = retried(prioritised, (long) index * STEP);
                        read.set(index, page);
                        if (newestTotal.getAndSet(page.pagination().total())
                                != page.pagination().total()) {
                            moved.set(true);
                        }
                        receiver.accept(page);
                        return null;
                    });
        }
        List<Exception> failures = parallel.run(calls);
        List<@Nullable AppPage> inOrder = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            inOrder.add(read.get(i));
        }
        Set<String> ids = idsOf(inOrder);
        boolean exact =
                failures.isEmpty()
                        && !moved.get()
                        && joined(inOrder)
                        && ids.size() == newestTotal.get();
        return new Result(ids, newestTotal.get(), exact, firstOf(failures));
    }

    private static @Nullable RuntimeException firstOf(List<Exception> failures) {
        if (failures.isEmpty()) {
            return null;
        }
        return failures.getFirst() instanceof RuntimeException failure
                ? failure
                : new IllegalStateException(failures.getFirst());
    }

    /** A page that fails is asked for again, so that it does not cost the others. */
    private AppPage retried(AppsClient prioritised, long offset) {
        for (int left = TRIES; ; left--) {
            try {
                return page(prioritised, offset);
            } catch (CallCancelledException cancelled) {
                throw cancelled;
            } catch (ApiException failure) {
                if (left == 1 || failure.status() == 401 || failure.status() == 403) {
                    throw failure;
                }
            }
        }
    }

    private AppPage page(AppsClient prioritised, long offset) {
        if (!sortRefused.get()) {
            try {
                return prioritised.listApps(AppListQuery.page(PAGE, offset, OLDEST_FIRST));
            } catch (BadRequestException refused) {
                // an instance may refuse this sort; its own order will do
                sortRefused.set(true);
            }
        }
        return prioritised.listApps(new AppListQuery(null, null, null, PAGE, offset, null));
    }

    private static Set<String> idsOf(List<? extends @Nullable AppPage> pages) {
        Set<String> ids = new HashSet<>();
        for (AppPage page : pages) {
            if (page != null) {
                page.apps().forEach(app -> ids.add(app.id()));
            }
        }
        return ids;
    }

    private static boolean joined(List<? extends @Nullable AppPage> pages) {
        App last = null;
        for (AppPage page : pages) {
            if (page == null || page.apps().isEmpty()) {
                return false;
            }
            if (last != null && !last.id().equals(page.apps().getFirst().id())) {
                return false;
            }
            last = page.apps().getLast();
        }
        return true;
    }
}
