package strongly.console.ui.editor;

import strongly.console.api.AppsClient;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.forms.DraftStore;
import strongly.console.service.operations.Operations;
import strongly.console.service.operations.Protection;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Dialogs;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Toasts;

import java.util.function.Supplier;

/**
 * What the forms of a connection stand on.
 *
 * @param connection names the connection in the keys of drafts
 * @param client reads an app afresh before it is changed, and the logs of a deployment
 * @param catalog knows names that are taken, and what to suggest
 * @param operations sends what the form says
 * @param drafts keeps unfinished forms
 * @param protection which environments ask more, as the settings say now
 * @param files asks for files to import from and export to
 */
public record EditorPorts(
        String connection,
        AppsClient client,
        AppCatalog catalog,
        Operations operations,
        DraftStore drafts,
        Supplier<Protection> protection,
        Dialogs dialogs,
        Toasts toasts,
        Navigator navigator,
        Clipboard clipboard,
        FileChooser files,
        TaskRunner runner,
        Scheduler scheduler,
        UiDispatcher ui) {}
