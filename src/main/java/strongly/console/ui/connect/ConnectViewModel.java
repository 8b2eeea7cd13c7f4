package strongly.console.ui.connect;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.api.AppsClient;
import strongly.console.api.InstanceUrl;
import strongly.console.api.InstanceUrl.UnusableUrlException;
import strongly.console.model.Identity;
import strongly.console.service.connection.ConnectionProfile;
import strongly.console.service.connection.SignIn;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.FormField;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** An address and a key, tried step by step before the window switches to them. UI thread only. */
public final class ConnectViewModel {
    private static final int LONGEST_KEY = 4_096;

    /**
     * What the form stands on.
     *
     * @param client makes a client for the trial
     * @param keyStore where keys are kept, for people
     * @param keysPersist whether keys are still there after the console was closed
     * @param onConnect switches to the instance; told the key's owner as far as it is known
     * @param onClose closes the form
     */
    public record Ports(
            BiFunction<InstanceUrl, String, AppsClient> client,
            String keyStore,
            boolean keysPersist,
            Consumer<Connection> onConnect,
            Runnable onClose) {}

    /**
     * What was entered and tried.
     *
     * @param profile the connection without its key
     * @param url the address
     * @param key the key
     */
    public record Connection(ConnectionProfile profile, InstanceUrl url, String key) {
        /** Names no key. */
        @Override
        public String toString() {
            return "Connection[" + profile + "]";
        }
    }

    /** Colours to tell connections apart; the last are for instances where care is needed. */
    public static final List<String> COLOURS =
            List.of("royalblue", "seagreen", "slateblue", "darkcyan", "darkorange", "crimson");

    private final Ports ports;
    private final UiDispatcher ui;
    private final LatestWins trial;
    private final @Nullable String profileId;
    private final FormField<String> url;
    private final FormField<String> key;
    private final FormField<String> name;
    private final FormField<String> colour;
    private final BooleanProperty trying = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper submitted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private final ObservableList<SignIn.Outcome> outcomes = FXCollections.observableArrayList();
    private final Command connect = new Command("Connect", this::tryThenConnect);
    private final Command test = new Command("Test", this::testOnly);
    private final Command cancel;

    /**
     * A form.
     *
     * @param edited the connection to change, null for a new one
     */
    public ConnectViewModel(
            @Nullable ConnectionProfile edited, Ports ports, TaskRunner runner, UiDispatcher ui) {
        this.ports = ports;
        this.ui = ui;
        this.trial = new LatestWins(runner);
        this.profileId = edited == null ? null : edited.id();
        this.url =
                new FormField<>(
                        "Address", edited == null ? "" : edited.url(), ConnectViewModel::urlError);
        this.key = new FormField<>("API key", "", ConnectViewModel::keyError);
        this.name = new FormField<>("Name", edited == null ? "" : edited.name(), value -> null);
        String first = COLOURS.getFirst();
        this.colour =
                new FormField<>(
                        "Colour",
                        edited == null || edited.colour() == null ? first : edited.colour(),
                        value -> null);
        this.cancel = new Command("Cancel", this::close);
        url.valueProperty().addListener((source, before, now) -> onEdited());
        key.valueProperty().addListener((source, before, now) -> onEdited());
        onEdited();
    }

    private static @Nullable FieldError urlError(String text) {
        try {
            InstanceUrl.parse(text);
            return null;
        } catch (UnusableUrlException unusable) {
            return new FieldError(String.valueOf(unusable.getMessage()));
        }
    }

    private static @Nullable FieldError keyError(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return new FieldError("Paste the key; it begins with sk-");
        }
        if (stripped.length() > LONGEST_KEY) {
            return new FieldError("This is too long for a key");
        }
        return stripped.chars().allMatch(character -> character > 32 && character < 127)
                ? null
                : new FieldError("A key has no blanks and no special characters");
    }

    private void onEdited() {
        trial.cancel();
        trying.set(false);
        outcomes.clear();
        warning.set("");
        try {
            if (InstanceUrl.parse(url.get()).isUnprotected()) {
                warning.set("Without https, others on the network can read the key");
            }
        } catch (UnusableUrlException incomplete) {
            warning.set("");
        }
    }

    /** The instance's address, in any usual form. */
    public FormField<String> url() {
        return url;
    }

    /** The key. */
    public FormField<String> key() {
        return key;
    }

    /** The name for people; empty takes the host's. */
    public FormField<String> name() {
        return name;
    }

    /** The colour of the connection's band, as a CSS colour. */
    public FormField<String> colour() {
        return colour;
    }

    /** Whether a trial is under way. */
    public BooleanProperty tryingProperty() {
        return trying;
    }

    /** Whether errors of fields are to be shown: somebody wanted to go on. */
    public ReadOnlyBooleanProperty submittedProperty() {
        return submitted.getReadOnlyProperty();
    }

    /** What to think about before connecting, empty where nothing is. */
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** How the trial went so far. */
    public ObservableList<SignIn.Outcome> outcomes() {
        return outcomes;
    }

    /** Where the key will be kept, as a sentence. */
    public String keyNote() {
        return ports.keysPersist()
                ? "The key is kept in " + ports.keyStore() + "."
                : "This computer has no key store the console can use, so the key is kept in "
                        + ports.keyStore()
                        + ".";
    }

    /** Tries, then switches to the instance. */
    public Command connect() {
        return connect;
    }

    /** Tries only. */
    public Command test() {
        return test;
    }

    /** Closes the form. */
    public Command cancel() {
        return cancel;
    }

    private void close() {
        trial.cancel();
        ports.onClose().run();
    }

    private void testOnly() {
        perform(identity -> {});
    }

    private void tryThenConnect() {
        perform(
                identity -> {
                    InstanceUrl address = address();
                    if (address != null) {
                        ports.onConnect().accept(entered(address));
                    }
                });
    }

    private @Nullable InstanceUrl address() {
        try {
            return InstanceUrl.parse(url.get());
        } catch (UnusableUrlException unusable) {
            return null;
        }
    }

    private Connection entered(InstanceUrl address) {
        String shown = name.get().strip().isEmpty() ? address.hostAndPort() : name.get().strip();
        String id = profileId != null ? profileId : idOf(address);
        return new Connection(
                new ConnectionProfile(id, shown, address.root(), colour.get()),
                address,
                key.get().strip());
    }

    /** Stable for an address, and good for a file name. */
    private static String idOf(InstanceUrl address) {
        return address.root().replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9.-]+", "_");
    }

    private void perform(Consumer<Identity> onSuccess) {
        submitted.set(true);
        InstanceUrl address = address();
        if (address == null || key.error() != null) {
            return;
        }
        outcomes.clear();
        trying.set(true);
        String secret = key.get().strip();
        trial.run(
                BackgroundTask.of(
                                "sign in",
                                () ->
                                        new SignIn(ports.client().apply(address, secret))
                                                .perform(
                                                        outcome -> ui.dispatch(() -> add(outcome))))
                        .onSuccess(
                                identity -> {
                                    if (identity != null) {
                                        onSuccess.accept(identity);
                                    }
                                })
                        .onFailure(
                                failure ->
                                        add(
                                                new SignIn.Outcome(
                                                        SignIn.Step.REACH,
                                                        false,
                                                        String.valueOf(failure.getMessage()))))
                        .onFinished(() -> trying.set(false)));
    }

    private void add(SignIn.Outcome outcome) {
        if (trying.get()) {
            outcomes.add(outcome);
        }
    }
}
