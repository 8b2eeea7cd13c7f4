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
import strongly.console.service.connection.ConnectionProfile;
import strongly.console.service.connection.ConnectionRoute;
import strongly.console.service.connection.SignIn;
import strongly.console.service.connection.SignIn.Step;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.FormField;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/** An address and a key, tried step by step before the window switches to them. UI thread only. */
public final class ConnectViewModel {
    private static final int LONGEST_KEY = 4_096;

    /**
     * What the form stands on.
     *
     * @param trials makes clients for the trial
     * @param keyStore finds where keys are kept; may block
     * @param files lets a person choose a file
     * @param onConnect switches to the instance
     * @param onClose closes the form
     */
    public record Ports(
            Trials trials,
            Callable<KeyStore> keyStore,
            FileChooser files,
            Consumer<Connection> onConnect,
            Runnable onClose) {}

    /** Makes clients for a trial. */
    @FunctionalInterface
    public interface Trials {
        /**
         * Clients of this key on this route, one an address; may block.
         *
         * @throws IOException where the route cannot be used; the message is for people
         */
        Function<InstanceUrl, AppsClient> clients(String key, ConnectionRoute route)
                throws IOException;
    }

    /**
     * Where keys are kept.
     *
     * @param description for people
     * @param persistent whether keys are still there after the console was closed
     */
    public record KeyStore(String description, boolean persistent) {}

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
    private int attempt;
    private final ReadOnlyBooleanWrapper unprotected = new ReadOnlyBooleanWrapper();
    private final BooleanProperty unprotectedAllowed = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper keyNote = new ReadOnlyStringWrapper("");
    private final RouteViewModel route;
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
        this.profileId = edited == null || edited.isDraft() ? null : edited.id();
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
        this.route =
                new RouteViewModel(
                        edited == null ? ConnectionRoute.AUTOMATIC : edited.route(),
                        ports.files(),
                        this::onEdited);
        url.valueProperty().addListener((source, before, now) -> onEdited());
        key.valueProperty().addListener((source, before, now) -> onEdited());
        onEdited();
        // an address that was used without https before needs no second consent
        unprotectedAllowed.set(edited != null && !edited.isDraft());
        runner.run(
                BackgroundTask.of("find key store", ports.keyStore()).onSuccess(this::showStore));
    }

    private void showStore(KeyStore store) {
        keyNote.set(
                store.persistent()
                        ? "The key is kept in " + store.description() + "."
                        : "This computer has no key store the console can use, so the key is kept"
                                + " in "
                                + store.description()
                                + ".");
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
        attempt++;
        trial.cancel();
        trying.set(false);
        outcomes.clear();
        InstanceUrl address = address();
        unprotected.set(address != null && address.isUnprotected());
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

    /** Whether the key would travel to another computer without encryption. */
    public ReadOnlyBooleanProperty unprotectedProperty() {
        return unprotected.getReadOnlyProperty();
    }

    /** Whether the person agrees to that. */
    public BooleanProperty unprotectedAllowedProperty() {
        return unprotectedAllowed;
    }

    /** How the instance is reached. */
    public RouteViewModel route() {
        return route;
    }

    /** How the trial went so far. */
    public ObservableList<SignIn.Outcome> outcomes() {
        return outcomes;
    }

    /** Where the key will be kept, as a sentence; empty while that is being found out. */
    public ReadOnlyStringProperty keyNoteProperty() {
        return keyNote.getReadOnlyProperty();
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
        perform(found -> {});
    }

    private void tryThenConnect() {
        perform(found -> ports.onConnect().accept(entered(found.address())));
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
        String id = profileId != null ? profileId : ConnectionProfile.idOf(address);
        ConnectionRoute way = route.route();
        return new Connection(
                new ConnectionProfile(
                        id,
                        shown,
                        address.root(),
                        colour.get(),
                        way.equals(ConnectionRoute.AUTOMATIC) ? null : way),
                address,
                key.get().strip());
    }

    private void perform(Consumer<SignIn.Found> onSuccess) {
        submitted.set(true);
        InstanceUrl address = address();
        boolean consented = !unprotected.get() || unprotectedAllowed.get();
        if (address == null || key.error() != null || !consented || route.hasError()) {
            return;
        }
        outcomes.clear();
        trying.set(true);
        // what a former trial still brings is not taken for this one's
        int current = ++attempt;
        String secret = key.get().strip();
        ConnectionRoute way = route.route();
        trial.run(
                BackgroundTask.of("sign in", () -> signIn(current, address, secret, way))
                        .onSuccess(
                                found -> {
                                    ended(current);
                                    if (found != null) {
                                        onSuccess.accept(found);
                                    }
                                })
                        .onFailure(failure -> add(current, broken(failure)))
                        .onFinished(() -> ended(current)));
    }

    private void ended(int finished) {
        if (finished == attempt) {
            trying.set(false);
        }
    }

    private SignIn.@Nullable Found signIn(
            int current, InstanceUrl address, String secret, ConnectionRoute way)
            throws IOException {
        return new SignIn(ports.trials().clients(secret, way), address)
                .perform(outcome -> ui.dispatch(() -> add(current, outcome)));
    }

    private static SignIn.Outcome broken(Exception failure) {
        return new SignIn.Outcome(Step.REACH, false, String.valueOf(failure.getMessage()));
    }

    private void add(int from, SignIn.Outcome outcome) {
        if (from == attempt && trying.get()) {
            outcomes.add(outcome);
        }
    }
}
