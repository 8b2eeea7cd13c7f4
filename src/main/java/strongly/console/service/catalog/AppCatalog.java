package strongly.console.service.catalog;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.task.Cancellable;

import java.util.function.Consumer;

/**
 * The inventory of all apps the key can see, kept current in the background. One a connection.
 * Reading is safe from any thread and never blocks.
 */
public interface AppCatalog {
    /** What is known now. */
    CatalogSnapshot snapshot();

    /** The app of this id, null where the catalog does not hold it. */
    @Nullable App find(String id);

    /**
     * Follows the catalog. The observer is called on the UI thread, with everything as a first
     * change and then with each change; never without one.
     */
    Cancellable observe(Consumer<CatalogChange> observer);

    /** Reads the instance again now, with the user's priority. */
    void refresh();

    /**
     * Takes up an app that was just read or written, so that the screen shows it before the next
     * poll. Any thread.
     */
    void put(App app);

    /** Takes out an app that was just deleted or found gone. Any thread. */
    void remove(String id);

    /** Whether anybody can see the window; hidden, the catalog polls at a tenth. Any thread. */
    void setWindowVisible(boolean visible);
}
