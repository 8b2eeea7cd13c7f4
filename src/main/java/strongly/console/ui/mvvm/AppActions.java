package strongly.console.ui.mvvm;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;

/**
 * The port for doing things to one app from anywhere in the window (row menu, details, palette,
 * keyboard): which are possible, and the questions that come before; {@link BulkActions} is for
 * many. UI thread only.
 */
public interface AppActions {
    /**
     * Why this cannot be done to the app now, for people.
     *
     * @return null where it can be done
     */
    @Nullable String refusal(OperationKind kind, App app);

    /**
     * Does it to one app: opens the form where it needs one, asks where it destroys or the
     * environment is protected, then submits it.
     */
    void perform(OperationKind kind, App app);
}
