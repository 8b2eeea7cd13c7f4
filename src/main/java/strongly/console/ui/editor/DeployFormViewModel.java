package strongly.console.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.DeployRequest;
import strongly.console.service.forms.AppRules;
import strongly.console.service.operations.OperationRequest;
import strongly.console.service.operations.OperationState;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs.Answer;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.FormField;
import strongly.console.ui.mvvm.Navigator.DetailTab;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The form that deploys an app or rolls it back, and what becomes of it: after sending, the runtime
 * is followed until every replica is ready or it failed. Variables are held only until they are
 * sent. UI thread only.
 */
public final class DeployFormViewModel {
    private static final int MOST_STEPS = 200;

    /**
     * A step of the deployment.
     *
     * @param elapsed since it was sent
     * @param text what happened
     */
    public record Step(Duration elapsed, String text) {}

    private final EditorPorts ports;
    private final App app;
    private final Runnable onClosed;
    private final FormField<String> image;
    private final FormField<String> replicas;
    private final LabelsViewModel variables = new LabelsViewModel(LabelsViewModel.Kind.VARIABLES);
    private final BooleanProperty rollback = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper previous =
            new ReadOnlyStringWrapper("Looking up what is known of the deployment before…");
    private final ReadOnlyBooleanWrapper sent = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper submitted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable OperationState> state =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final Command submit;
    private final Command close;
    private final Command rollBackNow;
    private final Command showLogs;
    private Cancellable following = Cancellable.NONE;
    private @Nullable Instant sentAt;
    private String lastStep = "";

    /**
     * A form.
     *
     * @param app what is deployed
     * @param startWithRollback whether roll back is chosen at first
     * @param known what is known of earlier deployments
     * @param onClosed told once the form is done with
     */
    public DeployFormViewModel(
            EditorPorts ports,
            App app,
            boolean startWithRollback,
            KnownDeployments known,
            Runnable onClosed) {
        this.ports = ports;
        this.app = app;
        this.onClosed = onClosed;
        this.image = new FormField<>("Image", "", this::imageError);
        this.replicas = new FormField<>("Replicas", "", value -> error(AppRules.replicas(value)));
        this.submit = new Command("Deploy", this::ask);
        this.close = new Command("Close", this::leave);
        this.rollBackNow = new Command("Roll back", () -> ports.navigator().rollBackApp(app));
        this.showLogs =
                new Command("Show logs", () -> ports.navigator().showTab(app.id(), DetailTab.LOGS));
        rollback.set(startWithRollback);
        rollback.addListener((source, before, now) -> image.validate());
        image.validate();
        ports.runner()
                .run(
                        BackgroundTask.of(
                                        "known deployments", () -> known.describePrevious(app.id()))
                                .onSuccess(
                                        found ->
                                                previous.set(
                                                        found == null
                                                                ? "Unknown: it was not seen from"
                                                                      + " this console. The"
                                                                      + " platform decides what it"
                                                                      + " goes back to."
                                                                : found)));
    }

    private static @Nullable FieldError error(@Nullable String message) {
        return message == null ? null : new FieldError(message);
    }

    private @Nullable FieldError imageError(String value) {
        if (rollback.get()) {
            return null;
        }
        if (value.isEmpty() && app.image() == null) {
            return new FieldError("The app has no image yet, so say which to deploy");
        }
        return error(AppRules.image(value.strip()));
    }

    /** The title of the form. */
    public String title() {
        return "Deploy " + app.displayName();
    }

    /** What the record says, which holds where a field is empty. */
    public App app() {
        return app;
    }

    /** The image for this deployment. */
    public FormField<String> image() {
        return image;
    }

    /** The replicas for this deployment. */
    public FormField<String> replicas() {
        return replicas;
    }

    /** Additional variables of this deployment. */
    public LabelsViewModel variables() {
        return variables;
    }

    /** Whether to go back to the deployment before. */
    public BooleanProperty rollbackProperty() {
        return rollback;
    }

    /** What is known of the deployment before. */
    public ReadOnlyStringProperty previousProperty() {
        return previous.getReadOnlyProperty();
    }

    /** Whether it was sent; then the form shows what becomes of it. */
    public ReadOnlyBooleanProperty sentProperty() {
        return sent.getReadOnlyProperty();
    }

    /** Whether errors are to be shown also where nobody typed. */
    public ReadOnlyBooleanProperty submittedProperty() {
        return submitted.getReadOnlyProperty();
    }

    /** What is wrong with the form as a whole, empty where nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Where the deployment stands, null before it was sent. */
    public ReadOnlyObjectProperty<@Nullable OperationState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What happened so far. */
    public ObservableList<Step> steps() {
        return steps;
    }

    /** Sends it, after a question where that is due. */
    public Command submit() {
        return submit;
    }

    /** Closes the form; a deployment that was sent goes on. */
    public Command close() {
        return close;
    }

    /** Opens the form again with roll back chosen, after a failure. */
    public Command rollBackNow() {
        return rollBackNow;
    }

    /** Shows the app's logs. */
    public Command showLogs() {
        return showLogs;
    }

    /** Images of the same repository that occur in the catalog. */
    public List<String> imageSuggestions(String typed) {
        String own = app.image() == null ? "" : app.image().replaceFirst("[:@][^/]*$", "");
        Set<String> found = new TreeSet<>();
        for (App other : ports.catalog().snapshot().apps()) {
            String candidate = other.image();
            if (candidate == null || found.size() > 50) {
                continue;
            }
            boolean same = typed.isEmpty() ? candidate.startsWith(own) : candidate.contains(typed);
            if (same) {
                found.add(candidate);
            }
        }
        return List.copyOf(found);
    }

    private DeployRequest request() {
        String typed = image.get().strip();
        String count = replicas.get().strip();
        boolean back = rollback.get();
        return new DeployRequest(
                typed.isEmpty() || back ? null : typed,
                count.isEmpty() ? null : Integer.valueOf(count),
                variables.valuesProperty().get(),
                back);
    }

    private void ask() {
        submitted.set(true);
        if (sent.get() || image.error() != null || replicas.error() != null) {
            return;
        }
        FieldError wrong = variables.errorProperty().get();
        if (wrong != null) {
            problem.set(wrong.message());
            return;
        }
        problem.set("");
        DeployRequest request = request();
        if (!AppEnvironment.PRODUCTION.equals(app.environment())) {
            send(request);
            return;
        }
        ports.dialogs()
                .confirm(
                        Confirmation.of(
                                        (request.rollback() ? "Roll back " : "Deploy ")
                                                + app.displayName()
                                                + " in production?",
                                        request.rollback()
                                                ? previous.get()
                                                : "Replicas are replaced while the app runs.",
                                        request.rollback() ? "Roll back" : "Deploy",
                                        Tone.WARNING)
                                .withDetails(summary(request)),
                        answer -> {
                            if (answer == Answer.CONFIRM) {
                                send(request);
                            }
                        });
    }

    private List<String> summary(DeployRequest request) {
        List<String> lines = new ArrayList<>();
        if (request.image() != null) {
            lines.add("image: " + app.image() + " → " + request.image());
        }
        if (request.replicas() != null) {
            lines.add("replicas: " + request.replicas());
        }
        if (!request.variables().isEmpty()) {
            lines.add("variables: " + String.join(", ", request.variables().keySet()));
        }
        return lines;
    }

    private void send(DeployRequest request) {
        sentAt = ports.scheduler().instant();
        sent.set(true);
        steps.clear();
        String[] id = new String[1];
        List<OperationState> early = new ArrayList<>();
        following.cancel();
        following =
                ports.operations()
                        .observe(
                                next -> {
                                    if (id[0] == null) {
                                        early.add(next);
                                    } else if (next.id().equals(id[0])) {
                                        show(next);
                                    }
                                });
        OperationState begun =
                ports.operations().submit(OperationRequest.deploy(app, request), Duration.ZERO);
        id[0] = begun.id();
        show(begun);
        early.stream().filter(next -> next.id().equals(begun.id())).forEach(this::show);
        variables.setAll(Map.of());
    }

    private void show(OperationState now) {
        state.set(now);
        String text = now.message();
        if (now.desired() > 0 && now.ready() >= 0 && !now.phase().isEnd()) {
            text = now.ready() + " of " + now.desired() + " replicas ready — " + text;
        }
        if (!text.equals(lastStep) && steps.size() < MOST_STEPS) {
            lastStep = text;
            Instant begun = sentAt;
            Duration elapsed =
                    begun == null
                            ? Duration.ZERO
                            : Duration.between(begun, ports.scheduler().instant());
            steps.add(new Step(elapsed.isNegative() ? Duration.ZERO : elapsed, text));
        }
        if (now.phase().isEnd()) {
            following.cancel();
            boolean nothingSent =
                    now.phase() == OperationState.Phase.FAILED
                            && now.error() != null
                            && now.error().status() >= 400
                            && now.error().status() < 500;
            if (nothingSent) {
                // refused by the server: the form stays as it was, with the server's word on top
                problem.set(now.message());
                sent.set(false);
            }
        }
    }

    private void leave() {
        following.cancel();
        variables.setAll(Map.of());
        onClosed.run();
    }
}
