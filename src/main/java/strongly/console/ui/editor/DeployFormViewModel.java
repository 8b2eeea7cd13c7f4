package strongly.console.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.DeployRequest;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.AppRules;
import strongly.console.service.forms.DeployDraft;
import strongly.console.service.operations.OperationRequest;
import strongly.console.service.operations.OperationState;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Dialogs.Answer;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.FormField;
import strongly.console.ui.text.SafeText;

import java.util.List;
import java.util.Map;

/**
 * The form that deploys an app or rolls it back; once it is sent, {@link DeployProgressViewModel}
 * tells what becomes of it. Values of variables are held in memory only, until the instance took
 * them. UI thread only.
 */
public final class DeployFormViewModel {
    private static final int LONGEST = 200;

    private final EditorPorts ports;
    private final App app;
    private final DeployKnowledge knowledge;
    private final Runnable onClosed;
    private final DeployDrafts drafts;
    private final FormField<String> image;
    private final FormField<String> replicas;
    private final LabelsViewModel variables = new LabelsViewModel(LabelsViewModel.Kind.VARIABLES);
    private final BooleanProperty rollback = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper submitted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable DeployProgressViewModel> progress =
            new ReadOnlyObjectWrapper<>();
    private final Command submit = new Command("Deploy", this::onSubmit);
    private final Command close = new Command("Close", this::requestClose);
    private final Command startOver = new Command("Start over", this::onStartOver);
    private final ObservableValue<String> title;
    private boolean closed;

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
        this.knowledge = new DeployKnowledge(ports, app, known);
        this.onClosed = onClosed;
        this.title = rollback.map(back -> (back ? "Roll back " : "Deploy ") + app.displayName());
        this.image = new FormField<>("Image", "", this::imageError);
        this.replicas = new FormField<>("Replicas", "", DeployFormViewModel::replicasError);
        rollback.set(startWithRollback);
        this.drafts =
                new DeployDrafts(
                        ports,
                        app.id(),
                        new DeployDrafts.Fields(image, replicas, variables, rollback));
        rollback.addListener((source, before, now) -> onEdited());
        image.valueProperty().addListener((source, before, now) -> onEdited());
        replicas.valueProperty().addListener((source, before, now) -> onEdited());
        variables.valuesProperty().addListener((source, before, now) -> onEdited());
        drafts.restore();
        knowledge.lookUp();
    }

    private static @Nullable FieldError error(@Nullable String message) {
        return message == null ? null : new FieldError(message);
    }

    private @Nullable FieldError imageError(String value) {
        if (rollback.get()) {
            return null;
        }
        if (value.isBlank() && app.image() == null) {
            return new FieldError("The app has no image yet; say which to deploy");
        }
        return error(AppRules.image(value.strip()));
    }

    private static @Nullable FieldError replicasError(String value) {
        return error(AppRules.replicas(value.strip()));
    }

    /** The title of the form, by what it is about to do. */
    public ObservableValue<String> title() {
        return title;
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

    /** What is known of the deployment before, in lines; the first says how sure it is. */
    public ObservableList<String> previous() {
        return knowledge.previous();
    }

    /** Images to offer, the likeliest first. */
    public ReadOnlyObjectProperty<List<String>> imagesProperty() {
        return knowledge.imagesProperty();
    }

    /** What becomes of the deployment; null while nothing is sent. */
    public ReadOnlyObjectProperty<@Nullable DeployProgressViewModel> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether this operation is what the view follows. */
    public boolean isFollowing(String operationId) {
        DeployProgressViewModel sent = progress.get();
        OperationState state = sent == null ? null : sent.stateProperty().get();
        return state != null && state.id().equals(operationId);
    }

    /** Whether errors are to be shown also where nobody typed. */
    public ReadOnlyBooleanProperty submittedProperty() {
        return submitted.getReadOnlyProperty();
    }

    /** What is wrong with the form as a whole, empty where nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Sends it, after a question where the environment is protected. */
    public Command submit() {
        return submit;
    }

    /** Closes the form; a deployment that was sent goes on. */
    public Command close() {
        return close;
    }

    /** The draft of before that stands in the form; null where none does. */
    public ReadOnlyObjectProperty<@Nullable DeployDraft> restoredProperty() {
        return drafts.restoredProperty();
    }

    /** Throws the draft away and begins anew. */
    public Command startOver() {
        return startOver;
    }

    private void onStartOver() {
        drafts.startOver();
        submitted.set(false);
    }

    private void onEdited() {
        image.validate();
        problem.set("");
        drafts.touch();
    }

    private DeployRequest request() {
        String typed = image.get().strip();
        String count = replicas.get().strip();
        boolean back = rollback.get();
        return new DeployRequest(
                typed.isEmpty() || back ? null : typed,
                count.isEmpty() ? null : Integer.valueOf(count),
                back ? Map.of() : variables.valuesProperty().get(),
                back);
    }

    private void onSubmit() {
        submitted.set(true);
        image.retry();
        replicas.retry();
        boolean sent = progress.get() != null;
        if (sent || closed || image.error() != null || replicas.error() != null) {
            return;
        }
        problem.set(rollback.get() ? "" : variablesProblem());
        if (!problem.get().isEmpty()) {
            return;
        }
        DeployRequest request = request();
        if (!ports.protection().get().covers(app)) {
            send(request);
            return;
        }
        ports.dialogs()
                .confirm(
                        DeployQuestion.of(app, request, previous()),
                        answer -> {
                            if (answer == Answer.CONFIRM) {
                                send(request);
                            }
                        });
    }

    private String variablesProblem() {
        FieldError wrong = variables.errorProperty().get();
        if (wrong != null) {
            return wrong.message();
        }
        List<String> unfilled = drafts.unfilled();
        return unfilled.isEmpty()
                ? ""
                : "Fill in or remove "
                        + SafeText.line(String.join(", ", unfilled), LONGEST)
                        + ": the draft kept the name without the value";
    }

    private void send(DeployRequest request) {
        // what is on its way is not lost with the console, until it is known to be taken
        drafts.keep();
        DeployProgressViewModel sent =
                new DeployProgressViewModel(
                        ports, app, request.rollback(), this::onEnd, this::again);
        progress.set(sent);
        sent.send(OperationRequest.deploy(app, request));
    }

    private void onEnd(OperationState state) {
        if (closed) {
            drafts.onLateEnd(state);
            return;
        }
        DeployProgressViewModel sent = progress.get();
        boolean refused =
                state.phase() == OperationState.Phase.FAILED && sent != null && !sent.isTaken();
        if (refused) {
            onRefused(state);
        } else if (state.phase() == OperationState.Phase.SUCCEEDED) {
            variables.clear();
            drafts.forget();
        }
    }

    /** Nothing was done: the form is there again as it was, with the server's word. */
    private void onRefused(OperationState state) {
        AppField field = Refusals.field(state);
        FieldError refused = new FieldError(Refusals.words(state));
        if (field == AppField.IMAGE && !rollback.get()) {
            image.reject(refused);
        } else if (field == AppField.REPLICAS) {
            replicas.reject(refused);
        } else {
            problem.set(state.message());
        }
        progress.set(null);
    }

    /** Back to the form after a deployment that did not work. */
    private void again(boolean back) {
        DeployProgressViewModel ended = progress.get();
        if (ended != null) {
            ended.close();
        }
        progress.set(null);
        submitted.set(false);
        rollback.set(back);
        knowledge.lookUp();
    }

    /** Keeps what stands in the form: it leaves the screen without being asked. */
    public void suspend() {
        if (!closed && progress.get() == null) {
            drafts.keep();
        }
    }

    /** Closes the form, asking where something would be lost. */
    public void requestClose() {
        if (closed) {
            return;
        }
        if (progress.get() != null || !drafts.isWorthKeeping()) {
            leave(false);
            return;
        }
        boolean secrets = !variables.valuesProperty().get().isEmpty();
        LeaveQuestion.ask(
                ports.dialogs(),
                "Leave the deployment of " + app.displayName() + "?",
                secrets
                        ? "A draft is kept on this computer, with the names of the variables but"
                                + " without their values."
                        : "A draft is kept on this computer; it is back when you open this form"
                                + " again.",
                () -> leave(false),
                () -> leave(true));
    }

    private void leave(boolean discard) {
        DeployProgressViewModel sent = progress.get();
        drafts.leave(discard || (sent != null && !sent.isUnfinished()));
        if (sent != null) {
            sent.close();
        }
        closed = true;
        variables.clear();
        onClosed.run();
    }
}
