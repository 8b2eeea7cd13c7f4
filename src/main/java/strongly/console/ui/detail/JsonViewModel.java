package strongly.console.ui.detail;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.service.export.AppJson;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.text.TimeText;

/**
 * The selected app as the API returns it, fields the console does not know included; read only
 * while somebody looks. UI thread only.
 */
public final class JsonViewModel {
    /**
     * What is shown.
     *
     * @param text indented JSON, empty where there is none
     * @param note when it was read, that it is being read, or why it could not be
     * @param failed whether it could not be read
     */
    public record Content(String text, String note, boolean failed) {
        static final Content EMPTY = new Content("", "", false);
    }

    private final DetailsViewModel details;
    private final LatestWins reading;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(Content.EMPTY);
    private final Command copy;
    private final Command reload;
    private @Nullable String shownId;

    /** The JSON of what the details show. */
    public JsonViewModel(DetailsViewModel details) {
        this.details = details;
        this.reading = new LatestWins(details.services().runner());
        this.copy =
                new Command("Copy", () -> details.ports().clipboard().copy(content.get().text()));
        this.reload = new Command("Read again", this::read);
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Copies the text. */
    public Command copyCommand() {
        return copy;
    }

    /** Reads the app again. */
    public Command reloadCommand() {
        return reload;
    }

    /** Reads now, and whenever the record changes while it is shown. */
    public void activate() {
        subscriptions.follow(details.appProperty(), app -> read());
    }

    /** Reads no more. */
    public void deactivate() {
        subscriptions.release();
        reading.cancel();
    }

    private void read() {
        String id = details.appProperty().get() == null ? null : details.appIdProperty().get();
        if (id == null) {
            reading.cancel();
            shownId = null;
            content.set(Content.EMPTY);
            return;
        }
        // the text of another app must not be taken for this one's
        String before = id.equals(shownId) ? content.get().text() : "";
        content.set(new Content(before, before.isEmpty() ? "Reading…" : "Reading again…", false));
        reading.run(
                BackgroundTask.of(
                                "json of " + id,
                                () -> AppJson.indent(details.services().client().getAppJson(id)))
                        .onSuccess(text -> show(id, text))
                        .onFailure(failure -> fail(failure, before)));
    }

    private void show(String id, String text) {
        shownId = id;
        DetailsServices services = details.services();
        String at =
                TimeText.since(
                        services.scheduler().instant(),
                        services.scheduler().instant(),
                        services.zone().get());
        content.set(new Content(text, "As the API returned it at " + at, false));
    }

    private void fail(Exception failure, String before) {
        String reason =
                failure instanceof ApiException known
                        ? ErrorText.ofRead(known)
                        : "The answer could not be shown.";
        content.set(new Content(before, reason, true));
    }
}
