package strongly.console.ui.detail;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.NotFoundException;
import strongly.console.model.App;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.service.operations.OperationState;
import strongly.console.service.status.ObservedStatus;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.ui.mvvm.Navigator.DetailTab;
import strongly.console.ui.mvvm.Subscriptions;

import java.util.List;

/**
 * The selected app: its record, what was last seen of its runtime, what is being done to it, and
 * what can be done. UI thread only.
 */
public final class DetailsViewModel {
    private final DetailsServices services;
    private final DetailsPorts ports;
    private final ActionCommands commands;
    private final LatestWins reading;
    private final DriftCheck drift;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<DetailsState> state =
            new ReadOnlyObjectWrapper<>(DetailsState.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable String> appId = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable App> app = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ObservedStatus> runtime =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OperationState> operation =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<DetailTab> tab = new SimpleObjectProperty<>(DetailTab.OVERVIEW);

    /** Details with nothing selected. */
    public DetailsViewModel(DetailsServices services, DetailsPorts ports) {
        this.services = services;
        this.ports = ports;
        this.commands = new ActionCommands(ports.actions(), ports.navigator(), app::get);
        this.reading = new LatestWins(services.runner());
        this.drift = new DriftCheck(services);
    }

    DetailsServices services() {
        return services;
    }

    DetailsPorts ports() {
        return ports;
    }

    /** What can be done to the app. */
    public ActionCommands commands() {
        return commands;
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<DetailsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The id of the selected app, null where none is; also of one that is loading or gone. */
    public ReadOnlyObjectProperty<@Nullable String> appIdProperty() {
        return appId.getReadOnlyProperty();
    }

    /** The record of the selected app, null where there is none. */
    public ReadOnlyObjectProperty<@Nullable App> appProperty() {
        return app.getReadOnlyProperty();
    }

    /** What was last seen of its runtime, null before the first look. */
    public ReadOnlyObjectProperty<@Nullable ObservedStatus> runtimeProperty() {
        return runtime.getReadOnlyProperty();
    }

    /** Where its record and its runtime disagree, one sentence each; empty where they agree. */
    public ReadOnlyObjectProperty<List<String>> driftProperty() {
        return drift.driftProperty();
    }

    /** What this console is doing to it, null where nothing. */
    public ReadOnlyObjectProperty<@Nullable OperationState> operationProperty() {
        return operation.getReadOnlyProperty();
    }

    /** The tab on screen. */
    public ObjectProperty<DetailTab> tabProperty() {
        return tab;
    }

    /** Takes up the catalog, the runtime and the operations. */
    public void activate() {
        subscriptions.release();
        subscriptions.add(services.catalog().observe(this::onCatalog));
        subscriptions.add(services.monitor().observe(this::onStatus));
        subscriptions.add(services.operations().observe(this::onOperation));
        services.monitor().setSelected(appId.get());
    }

    /** Lets go of them; the app is no longer polled as the selected one. */
    public void deactivate() {
        subscriptions.release();
        reading.cancel();
        drift.stop();
        services.monitor().setSelected(null);
    }

    /** Shows an app, or nothing where the id is null. */
    public void show(@Nullable String id) {
        if (id != null && id.equals(appId.get()) && app.get() != null) {
            return;
        }
        reading.cancel();
        appId.set(id);
        services.monitor().setSelected(id);
        runtime.set(id == null ? null : services.monitor().latest(id));
        operation.set(id == null ? null : services.operations().activeFor(id));
        App known = id == null ? null : services.catalog().find(id);
        app.set(known);
        if (id == null) {
            state.set(DetailsState.NOTHING);
        } else if (known != null) {
            state.set(DetailsState.SHOWN);
        } else {
            read(id);
        }
        refreshDerived();
    }

    /** Reads the app and its runtime again. */
    public void refresh() {
        String id = appId.get();
        if (id != null) {
            services.monitor().refresh(id);
            read(id);
        }
    }

    private void refreshDerived() {
        commands.refresh();
        drift.compare(app.get(), runtime.get(), operation.get() != null);
    }

    private void read(String id) {
        if (app.get() == null) {
            state.set(DetailsState.loading(id));
        }
        reading.run(
                BackgroundTask.of("read " + id, () -> services.client().getApp(id))
                        .onSuccess(
                                found -> {
                                    services.catalog().put(found);
                                    take(found);
                                })
                        .onFailure(failure -> onUnread(id, failure)));
    }

    private void onUnread(String id, Exception failure) {
        if (failure instanceof NotFoundException) {
            services.catalog().remove(id);
            leave();
        } else if (app.get() == null) {
            String reason =
                    failure instanceof ApiException known
                            ? ErrorText.ofRead(known)
                            : String.valueOf(failure.getMessage());
            state.set(DetailsState.failed(id, reason));
        }
    }

    private void take(App now) {
        if (now.id().equals(appId.get())) {
            app.set(now);
            state.set(DetailsState.SHOWN);
            refreshDerived();
        }
    }

    private void leave() {
        App last = app.get();
        String id = appId.get();
        if (id != null && state.get().kind() != DetailsState.Kind.GONE) {
            state.set(DetailsState.gone(last == null ? id : last.displayName()));
            app.set(null);
            refreshDerived();
        }
    }

    private void onCatalog(CatalogChange change) {
        String id = appId.get();
        if (id == null) {
            return;
        }
        if (change.removed().contains(id)) {
            leave();
            return;
        }
        for (App upserted : change.upserted()) {
            if (upserted.id().equals(id)) {
                take(upserted);
            }
        }
    }

    private void onStatus(ObservedStatus seen) {
        if (seen.appId().equals(appId.get())) {
            runtime.set(seen);
            refreshDerived();
        }
    }

    private void onOperation(OperationState step) {
        String id = appId.get();
        if (id != null && id.equals(step.appId())) {
            operation.set(step.phase().isEnd() ? null : step);
            refreshDerived();
        }
    }
}
