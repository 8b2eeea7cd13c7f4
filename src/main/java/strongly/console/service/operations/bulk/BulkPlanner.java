package strongly.console.service.operations.bulk;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.CallCancelledException;
import strongly.console.api.NotFoundException;
import strongly.console.model.App;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.operations.bulk.BulkPlan.Item;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Reads apps afresh, some at a time, and says what a bulk run would do to them. */
public final class BulkPlanner {
    private static final int AT_ONCE = 4;

    private final BulkServices services;

    /** A planner of one connection. */
    public BulkPlanner(BulkServices services) {
        this.services = services;
    }

    /**
     * Reads the apps. UI thread only, like its callbacks.
     *
     * @param onProgress told how many were read
     * @param onPlan receives the plan
     * @return the way to call it off, after which no callback comes
     */
    public Cancellable plan(
            BulkAction action, List<App> apps, IntConsumer onProgress, Consumer<BulkPlan> onPlan) {
        Reading reading = new Reading(action, apps, onProgress, onPlan);
        reading.start();
        return reading;
    }

    private final class Reading implements Cancellable {
        private final BulkAction action;
        private final List<App> apps;
        private final IntConsumer onProgress;
        private final Consumer<BulkPlan> onPlan;
        private final Item[] items;
        private final List<Cancellable> calls = new ArrayList<>();
        private int next;
        private int done;
        private boolean cancelled;

        Reading(
                BulkAction action,
                List<App> apps,
                IntConsumer onProgress,
                Consumer<BulkPlan> onPlan) {
            this.action = action;
            this.apps = List.copyOf(apps);
            this.onProgress = onProgress;
            this.onPlan = onPlan;
            this.items = new Item[apps.size()];
        }

        void start() {
            for (int i = 0; i < AT_ONCE; i++) {
                readNext();
            }
        }

        private void readNext() {
            if (cancelled || next >= apps.size()) {
                return;
            }
            int index = next++;
            App app = apps.get(index);
            calls.add(
                    services.runner()
                            .run(
                                    BackgroundTask.of("plan " + app.id(), () -> read(app))
                                            .onSuccess(item -> take(index, item))
                                            .onFailure(
                                                    failure -> take(index, unread(app, failure)))));
        }

        private Item unread(App known, Exception failure) {
            return new Item(known, null, "It could not be read: " + failure.getMessage());
        }

        private Item read(App known) {
            AppsClient client = services.client();
            try {
                App fresh = client.getApp(known.id());
                RuntimeStatus runtime = client.getStatus(known.id());
                return new Item(fresh, runtime, null);
            } catch (NotFoundException gone) {
                return new Item(known, null, "It is gone");
            } catch (CallCancelledException stopped) {
                throw stopped;
            } catch (ApiException unread) {
                return unread(known, unread);
            }
        }

        private void take(int index, Item item) {
            if (cancelled) {
                return;
            }
            items[index] = item.skip() == null ? judged(item) : item;
            done++;
            onProgress.accept(done);
            if (done == apps.size()) {
                onPlan.accept(new BulkPlan(action, List.of(items)));
            } else {
                readNext();
            }
        }

        private Item judged(Item item) {
            String refusal =
                    services.allowed()
                            .refusal(
                                    action.kind(),
                                    item.app(),
                                    item.runtime(),
                                    services.operations().activeFor(item.app().id()));
            if (refusal == null && action.requestFor(item.app()) == null) {
                refusal = "It is so already";
            }
            return new Item(item.app(), item.runtime(), refusal);
        }

        @Override
        public void cancel() {
            cancelled = true;
            calls.forEach(Cancellable::cancel);
        }
    }
}
