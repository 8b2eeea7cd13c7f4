package strongly.console.ui.editor;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import strongly.console.model.App;
import strongly.console.service.operations.OperationRequest;
import strongly.console.service.operations.OperationState;
import strongly.console.task.BackgroundTask;

import java.util.function.Consumer;

/** The requests of a form: what is under way, one at a time, and how it ends. UI thread only. */
final class FormSending {
    private final EditorPorts ports;
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");

    FormSending(EditorPorts ports) {
        this.ports = ports;
    }

    /** What is under way, for people; empty while nothing is. */
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether something is under way. */
    boolean isBusy() {
        return !progress.get().isEmpty();
    }

    /** Reads an app as it is now. */
    void read(App app, Consumer<App> onRead, Consumer<Exception> onFailure) {
        progress.set("Reading " + app.displayName() + " again");
        ports.runner()
                .run(
                        BackgroundTask.of("read app", () -> ports.client().getApp(app.id()))
                                .onSuccess(
                                        fresh -> {
                                            progress.set("");
                                            onRead.accept(fresh);
                                        })
                                .onFailure(
                                        failure -> {
                                            progress.set("");
                                            onFailure.accept(failure);
                                        }));
    }

    /** Sends a request once, and tells how it ended. */
    void send(OperationRequest request, Consumer<OperationState> onEnd) {
        progress.set(request.kind().progressive() + " " + request.appName());
        SentOperation.send(
                ports.operations(),
                request,
                state -> {
                    progress.set(state.phase().isEnd() ? "" : state.message());
                    if (state.phase().isEnd()) {
                        onEnd.accept(state);
                    }
                });
    }
}
