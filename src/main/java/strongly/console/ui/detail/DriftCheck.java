package strongly.console.ui.detail;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.api.AppsClient;
import strongly.console.api.RequestPriority;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.status.ObservedStatus;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;

import java.util.List;

/**
 * Says where record and runtime disagree, after reading the record again: the catalog's copy lags
 * behind by nature, and that is no drift. UI thread only.
 */
final class DriftCheck {
    private record Seen(String appId, AppStatus state, @Nullable Integer replicas) {}

    private final DetailsServices services;
    private final AppsClient client;
    private final LatestWins reading;
    private final ReadOnlyObjectWrapper<List<String>> drift =
            new ReadOnlyObjectWrapper<>(List.of());

    /** What disagrees now, null where nothing does: it may change while the record is read. */
    private @Nullable Seen current;

    private @Nullable Seen asked;
    private @Nullable Seen confirmed;

    DriftCheck(DetailsServices services) {
        this.services = services;
        this.client = services.client().withPriority(RequestPriority.VISIBLE);
        this.reading = new LatestWins(services.runner());
    }

    /** What disagrees, one sentence each; empty where nothing does. */
    ReadOnlyObjectProperty<List<String>> driftProperty() {
        return drift.getReadOnlyProperty();
    }

    /**
     * Compares.
     *
     * @param busy whether this console is changing the app, which disagrees for a moment by nature
     */
    void compare(@Nullable App app, @Nullable ObservedStatus observed, boolean busy) {
        RuntimeStatus runtime = observed == null ? null : observed.status();
        List<String> lines =
                app == null || runtime == null || busy ? List.of() : Drift.between(app, runtime);
        if (app == null || runtime == null || lines.isEmpty()) {
            current = null;
            drift.set(List.of());
            return;
        }
        Seen seen = new Seen(app.id(), runtime.state(), runtime.replicas());
        current = seen;
        if (seen.equals(confirmed)) {
            drift.set(lines);
        } else if (!seen.equals(asked)) {
            asked = seen;
            drift.set(List.of());
            confirm(seen, lines);
        }
    }

    private void confirm(Seen seen, List<String> lines) {
        reading.run(
                BackgroundTask.of("record of " + seen.appId(), () -> client.getApp(seen.appId()))
                        .onSuccess(
                                fresh -> {
                                    confirmed = seen;
                                    // an observer of the catalog compares again
                                    services.catalog().put(fresh);
                                    show(
                                            seen,
                                            Drift.between(
                                                    fresh,
                                                    new RuntimeStatus(
                                                            seen.state(),
                                                            null,
                                                            seen.replicas(),
                                                            null,
                                                            null)));
                                })
                        .onFailure(
                                failure -> {
                                    confirmed = seen;
                                    show(seen, lines);
                                }));
    }

    private void show(Seen seen, List<String> lines) {
        if (seen.equals(current)) {
            drift.set(lines);
        }
    }

    /** Reads no more. */
    void stop() {
        reading.cancel();
        asked = null;
    }
}
