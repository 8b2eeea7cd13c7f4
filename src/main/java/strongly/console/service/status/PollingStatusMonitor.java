package strongly.console.service.status;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.NotFoundException;
import strongly.console.api.RequestPriority;
import strongly.console.model.App;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Polls by {@link StatusPolling}. Everything it knows lives on the UI thread; setters hand their
 * values over to it. Pauses are measured on the clock that only goes forward, so setting the date
 * back changes nothing.
 */
public final class PollingStatusMonitor implements StatusMonitor, AutoCloseable {
    /**
     * A transition that has shown no news for so long is stuck, like an app that waits for its
     * first deployment: it is looked at as rarely as one at rest.
     */
    private static final Duration STUCK = Duration.ofMinutes(5);

    private record Answer(RuntimeStatus status, Duration latency) {}

    private final AppsClient client;
    private final AppCatalog catalog;
    private final TaskRunner runner;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final Map<String, AppPoll> polls = new HashMap<>();
    private final StatusMemory memory = new StatusMemory();
    private final List<Consumer<ObservedStatus>> observers = new CopyOnWriteArrayList<>();
    private final PollInterest interest = new PollInterest();
    private final PollTimetable timetable;
    private final RecordCheck records;
    private final Cancellable catalogPin;
    private boolean closed;

    /**
     * A monitor of one connection.
     *
     * @param catalog tells which apps are in transition, and is told which are gone
     * @param random for jitter
     */
    public PollingStatusMonitor(
            AppsClient client,
            AppCatalog catalog,
            TaskRunner runner,
            Scheduler scheduler,
            UiDispatcher ui,
            RandomGenerator random,
            StatusPolling polling) {
        this.client = client;
        this.catalog = catalog;
        this.runner = runner;
        this.scheduler = scheduler;
        this.ui = ui;
        this.records = new RecordCheck(client, runner, catalog);
        this.timetable = new PollTimetable(interest, random, polling);
        this.catalogPin = catalog.observe(this::onCatalog);
    }

    /** Polls by other figures from now on. Any thread. */
    public void apply(StatusPolling changed) {
        update(() -> timetable.apply(changed));
    }

    @Override
    public void setSelected(@Nullable String appId) {
        update(() -> interest.select(appId));
    }

    @Override
    public void setVisible(Collection<String> appIds) {
        Set<String> ids = Set.copyOf(appIds);
        update(() -> interest.show(ids));
    }

    @Override
    public void setPinned(Set<String> appIds) {
        Set<String> ids = Set.copyOf(appIds);
        update(() -> interest.pin(ids));
    }

    @Override
    public void setWindowVisible(boolean nowVisible) {
        update(() -> timetable.setWindowVisible(nowVisible));
    }

    private void update(Runnable change) {
        ui.dispatch(
                () -> {
                    change.run();
                    replan();
                });
    }

    @Override
    public Cancellable watch(String appId) {
        update(
                () -> {
                    interest.watch(appId);
                    askSoon(appId);
                });
        return new Cancellable() {
            private boolean released;

            @Override
            public void cancel() {
                update(
                        () -> {
                            if (!released) {
                                released = true;
                                interest.unwatch(appId);
                            }
                        });
            }
        };
    }

    @Override
    public void refresh(String appId) {
        update(() -> askSoon(appId));
    }

    private void askSoon(String appId) {
        interest.askFor(appId);
        AppPoll poll = polls.get(appId);
        if (poll != null) {
            poll.halted = false;
            poll.again = poll.inFlight;
        }
    }

    @Override
    public @Nullable ObservedStatus latest(String appId) {
        return memory.latest(appId);
    }

    @Override
    public Cancellable observe(Consumer<ObservedStatus> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    private void onCatalog(CatalogChange change) {
        if (closed || change.isStateOnly()) {
            return;
        }
        interest.forget(change.removed());
        change.removed().forEach(memory::forget);
        for (App app : change.upserted()) {
            interest.takeRecord(app);
            hurryOnNews(app);
        }
        replan();
    }

    /** A record in another state than the runtime was last seen in: look again. */
    private void hurryOnNews(App app) {
        ObservedStatus seen = memory.latest(app.id());
        AppPoll poll = polls.get(app.id());
        if (poll != null
                && seen != null
                && seen.status() != null
                && !seen.status().state().equals(app.status())) {
            askSoon(app.id());
        }
    }

    private void replan() {
        if (closed) {
            return;
        }
        Set<String> wanted = interest.all();
        polls.values()
                .removeIf(
                        poll -> {
                            boolean unwanted = !wanted.contains(poll.appId);
                            if (unwanted) {
                                drop(poll);
                            }
                            return unwanted;
                        });
        for (String id : wanted) {
            polls.computeIfAbsent(id, this::newPoll);
        }
        int moving = movingCount();
        timetable.share(moving, polls.size() - moving);
        List.copyOf(polls.values()).forEach(this::schedule);
    }

    private AppPoll newPoll(String appId) {
        AppPoll poll = new AppPoll(appId, scheduler.nanoTime());
        poll.jitter = timetable.jitter();
        Long before = memory.answeredAt(appId);
        if (before != null) {
            poll.answered = true;
            poll.answeredAt = before;
        }
        return poll;
    }

    private void drop(AppPoll poll) {
        poll.stop();
        memory.plan(poll.appId, null);
    }

    private int movingCount() {
        return (int) polls.values().stream().filter(this::isMoving).count();
    }

    private boolean isMoving(AppPoll poll) {
        return interest.isWatched(poll.appId)
                || (interest.isMoving(poll.appId, memory.latest(poll.appId))
                        && scheduler.nanoTime() - poll.sameSince < STUCK.toNanos());
    }

    private void schedule(AppPoll poll) {
        poll.timer.cancel();
        poll.timer = Cancellable.NONE;
        if (poll.inFlight || poll.halted || !poll.equals(polls.get(poll.appId))) {
            return;
        }
        Duration wait = timetable.wait(poll, isMoving(poll), scheduler.nanoTime());
        memory.plan(poll.appId, scheduler.instant().plus(wait));
        if (wait.isZero()) {
            ask(poll);
        } else {
            poll.timer = scheduler.schedule(wait, () -> ui.dispatch(() -> askIfWanted(poll)));
        }
    }

    private void askIfWanted(AppPoll poll) {
        if (!closed && poll.equals(polls.get(poll.appId)) && !poll.inFlight && !poll.halted) {
            ask(poll);
        }
    }

    private void ask(AppPoll poll) {
        poll.inFlight = true;
        AppsClient asking = client.withPriority(priority(poll.appId));
        long start = scheduler.nanoTime();
        poll.call =
                runner.run(
                        BackgroundTask.of(
                                        "status of " + poll.appId,
                                        () -> {
                                            RuntimeStatus status = asking.getStatus(poll.appId);
                                            return new Answer(status, elapsed(start));
                                        })
                                .onSuccess(answer -> onAnswer(poll, answer))
                                .onFailure(failure -> onFailure(poll, failure, elapsed(start))));
    }

    private Duration elapsed(long start) {
        return Duration.ofNanos(scheduler.nanoTime() - start);
    }

    private RequestPriority priority(String appId) {
        return interest.isShown(appId) ? RequestPriority.VISIBLE : RequestPriority.BACKGROUND;
    }

    private void onAnswer(AppPoll poll, Answer answer) {
        poll.succeeded();
        publish(
                poll,
                ObservedStatus.answered(
                        poll.appId, answer.status(), scheduler.instant(), answer.latency()));
    }

    private void onFailure(AppPoll poll, Exception failure, Duration latency) {
        ApiException error = poll.failed(failure);
        publish(poll, ObservedStatus.failed(poll.appId, memory.latest(poll.appId), latency, error));
        if (error instanceof NotFoundException) {
            confirmGone(poll);
        }
    }

    private void confirmGone(AppPoll poll) {
        poll.check.cancel();
        poll.check = records.read(poll.appId, priority(poll.appId), () -> onGone(poll));
    }

    private void onGone(AppPoll poll) {
        if (!closed) {
            poll.halted = true;
            poll.timer.cancel();
            memory.plan(poll.appId, null);
            catalog.remove(poll.appId);
        }
    }

    /** Takes up an answer, plans the next look, then tells the observers, who see the plan. */
    private void publish(AppPoll poll, ObservedStatus seen) {
        poll.inFlight = false;
        poll.answered = true;
        poll.answeredAt = scheduler.nanoTime();
        poll.jitter = timetable.jitter();
        if (poll.again) {
            poll.again = false;
        } else {
            interest.answered(poll.appId);
        }
        if (memory.take(seen, poll.answeredAt)) {
            poll.sameSince = poll.answeredAt;
        }
        memory.bound(polls.keySet());
        if (poll.equals(polls.get(poll.appId))) {
            planAfterAnswer(poll);
        }
        ObservedStatus planned = Objects.requireNonNullElse(memory.latest(poll.appId), seen);
        observers.forEach(observer -> observer.accept(planned));
    }

    /** Where nothing else changed, one answer moves one poll only. */
    private void planAfterAnswer(AppPoll poll) {
        if (interest.isShown(poll.appId) && movingCount() == timetable.moving()) {
            schedule(poll);
        } else {
            replan();
        }
    }

    /** Ends all polling; requests under way are cancelled. */
    @Override
    public void close() {
        closed = true;
        catalogPin.cancel();
        polls.values().forEach(AppPoll::stop);
        polls.clear();
        observers.clear();
    }
}
