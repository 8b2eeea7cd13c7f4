package strongly.console.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Tone;

/** What the frame of the window shows: the connection, its freshness, and the open panel. */
public final class ShellViewModel {
    /**
     * How current the screen is.
     *
     * @param text in few words
     * @param details the whole story for the tooltip
     * @param tone whether to worry
     */
    public record Freshness(String text, String details, Tone tone) {}

    private static final String TITLE = "Strongly Console";

    private final ReadOnlyObjectWrapper<ConnectionLabel> connection =
            new ReadOnlyObjectWrapper<>(new ConnectionLabel("Not connected", "", null, false));
    private final ReadOnlyObjectWrapper<Freshness> freshness =
            new ReadOnlyObjectWrapper<>(new Freshness("", "", Tone.NEUTRAL));
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(TITLE);
    private final ObjectProperty<@Nullable SidePanel> panel = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable BudgetViewModel> budget = new SimpleObjectProperty<>();
    private final BooleanProperty detailsBelow = new SimpleBooleanProperty();
    private final BooleanProperty sideWide = new SimpleBooleanProperty();
    private final BooleanProperty detailsShown = new SimpleBooleanProperty(true);
    private final ObservableList<ConnectionEntry> connections = FXCollections.observableArrayList();
    private final ObservableList<Command> connectionCommands = FXCollections.observableArrayList();
    private final Command connect;

    /**
     * The frame's model.
     *
     * @param connect opens the form that connects to an instance
     */
    public ShellViewModel(Command connect) {
        this.connect = connect;
    }

    /** Opens the form that connects to an instance. */
    public Command connect() {
        return connect;
    }

    /** Where the window is connected. */
    public ReadOnlyObjectProperty<ConnectionLabel> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /** How current the screen is. */
    public ReadOnlyObjectProperty<Freshness> freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    /** The request budget of the connection, null where there is none. */
    public ObjectProperty<@Nullable BudgetViewModel> budgetProperty() {
        return budget;
    }

    /** The window's title, which carries the number of failed apps. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The panel that stands in place of the details (a form, the settings), null for none. */
    public ObjectProperty<@Nullable SidePanel> panelProperty() {
        return panel;
    }

    /** Whether the details stand below the table rather than right of it. */
    public BooleanProperty detailsBelowProperty() {
        return detailsBelow;
    }

    /** Whether details or panel take the place of the table too, for now. */
    public BooleanProperty sideWideProperty() {
        return sideWide;
    }

    /** Whether the details are on screen at all. */
    public BooleanProperty detailsShownProperty() {
        return detailsShown;
    }

    /** The connections to switch to, the one on screen among them. */
    public ObservableList<ConnectionEntry> connections() {
        return connections;
    }

    /** What can be done with the connection on screen. */
    public ObservableList<Command> connectionCommands() {
        return connectionCommands;
    }

    /** Shows where the window is connected. */
    public void showConnection(ConnectionLabel label, int failedApps) {
        connection.set(label);
        showFailed(failedApps);
    }

    /** Shows how many apps have failed, in the title. */
    public void showFailed(int failedApps) {
        String name = connection.get().name();
        title.set((failedApps > 0 ? "(" + failedApps + " failed) " : "") + name + " — " + TITLE);
    }

    /** Shows how current the screen is. */
    public void showFreshness(Freshness now) {
        freshness.set(now);
    }

    /** Closes the open panel, if it agrees. */
    public void closePanel() {
        SidePanel open = panel.get();
        if (open != null) {
            open.requestClose();
        }
    }
}
