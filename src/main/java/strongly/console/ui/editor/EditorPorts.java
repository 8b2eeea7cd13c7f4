package strongly.console.ui.editor;

import strongly.console.api.AppsClient;
import strongly.console.platform.DraftFiles;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.operations.Operations;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Dialogs;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Toasts;

/**
 * What the forms of a connection stand on.
 *
 * @param connection names the connection in the keys of drafts
 * @param client reads an app afresh before it is changed
 * @param catalog knows names that are taken, and what to suggest
 * @param operations sends what the form says
 * @param drafts keeps unfinished forms
 */
public record EditorPorts(
        String connection,
        AppsClient client,
        AppCatalog catalog,
        Operations operations,
        DraftFiles drafts,
        Dialogs dialogs,
        Toasts toasts,
        Navigator navigator,
        Clipboard clipboard,
        TaskRunner runner,
        Scheduler scheduler,
        UiDispatcher ui) {}
