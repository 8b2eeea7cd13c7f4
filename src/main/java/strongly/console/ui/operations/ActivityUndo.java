package strongly.console.ui.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.api.AppsClient;
import strongly.console.api.RequestPriority;
import strongly.console.model.App;
import strongly.console.service.forms.AppDocument;
import strongly.console.service.forms.AppDocumentReader;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.forms.DocumentException;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.History;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.UndoPlan;
import strongly.console.task.BackgroundTask;
import strongly.console.task.TaskRunner;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back what the journal tells of, also of another session: the app is read afresh, and what
 * the entry changed goes back through the same review as any edit. UI thread only.
 */
public final class ActivityUndo {
    private static final String OUTDATED = "It was deployed or rolled back since.";

    private final AppsClient client;
    private final History history;
    private final TaskRunner runner;
    private final LifecycleActions actions;
    private final Navigator navigator;
    private final Toasts toasts;

    /**
     * Takes back entries of one connection.
     *
     * @param history tells whether a deployment is the newest one
     */
    public ActivityUndo(
            AppsClient client,
            History history,
            TaskRunner runner,
            LifecycleActions actions,
            Navigator navigator,
            Toasts toasts) {
        this.client = client.withPriority(RequestPriority.USER);
        this.history = history;
        this.runner = runner;
        this.actions = actions;
        this.navigator = navigator;
        this.toasts = toasts;
    }

    private record Read(App now, @Nullable AppFormValues wanted) {}

    /** Opens the way back of an entry; without effect where it has none. */
    public void undo(ActivityEntry entry) {
        String id = entry.appId();
        OperationKind kind = kind(entry);
        if (id == null || kind == null) {
            return;
        }
        String before = entry.before();
        if (kind == OperationKind.DELETE) {
            if (before != null) {
                navigator.recreateApp(id, entry.appName(), before);
            }
            return;
        }
        if (kind == OperationKind.DEPLOY) {
            rollBack(entry, id);
            return;
        }
        runner.run(
                BackgroundTask.of("read app to undo", () -> read(entry, id))
                        .onSuccess(read -> open(entry, kind, read))
                        .onFailure(failure -> refuse(entry, failure.getMessage())));
    }

    /** A rollback goes to the deployment before the newest: an older one has no way back. */
    private void rollBack(ActivityEntry entry, String id) {
        runner.run(
                BackgroundTask.of(
                                "read app to roll back",
                                () ->
                                        isOutdated(entry, id)
                                                ? Optional.<App>empty()
                                                : Optional.of(client.getApp(id)))
                        .onSuccess(
                                app ->
                                        app.ifPresentOrElse(
                                                navigator::rollBackApp,
                                                () -> refuse(entry, OUTDATED)))
                        .onFailure(failure -> refuse(entry, failure.getMessage())));
    }

    private boolean isOutdated(ActivityEntry entry, String id) {
        return history.deployments(id, 1).stream()
                .anyMatch(newest -> newest.at().isAfter(entry.at()));
    }

    private static @Nullable OperationKind kind(ActivityEntry entry) {
        for (OperationKind kind : OperationKind.values()) {
            if (kind.label().equals(entry.action())) {
                return kind;
            }
        }
        return null;
    }

    private Read read(ActivityEntry entry, String id) throws DocumentException {
        App now = client.getApp(id);
        String before = entry.before();
        return new Read(now, before == null ? null : wanted(now, before, entry.request()));
    }

    /** What is there now, with what the entry changed as it was before. */
    private static AppFormValues wanted(App now, String before, String request)
            throws DocumentException {
        AppDocument was = new AppDocumentReader().readJson(before);
        Set<AppField> changed = changed(request);
        List<AppField> back = was.given().stream().filter(changed::contains).toList();
        return AppFormValues.of(now)
                .overlaidBy(new AppDocument(was.values(), back, List.of(), List.of(), List.of()));
    }

    /** The fields a request names; all of them where its text was too long to be kept. */
    private static Set<AppField> changed(String request) {
        int body = request.indexOf('{');
        try {
            return body < 0
                    ? EnumSet.allOf(AppField.class)
                    : Set.copyOf(new AppDocumentReader().readJson(request.substring(body)).given());
        } catch (DocumentException cutShort) {
            return EnumSet.allOf(AppField.class);
        }
    }

    private void open(ActivityEntry entry, OperationKind kind, Read read) {
        AppFormValues wanted = read.wanted();
        if (wanted == null) {
            UndoPlan plan = UndoPlan.of(kind, read.now(), read.now());
            if (plan != null) {
                actions.undo(plan);
            }
        } else if (wanted.equals(AppFormValues.of(read.now()))) {
            toasts.show(
                    Toast.of(
                            Tone.NEUTRAL,
                            "Nothing to undo",
                            "The values of " + entry.appName() + " are what they were before."));
        } else {
            navigator.putBack(kind, read.now(), wanted);
        }
    }

    private void refuse(ActivityEntry entry, @Nullable String why) {
        toasts.show(
                Toast.of(
                        Tone.DANGER,
                        "%s of %s cannot be undone now".formatted(entry.action(), entry.appName()),
                        why));
    }
}
