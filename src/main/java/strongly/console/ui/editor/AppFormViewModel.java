package strongly.console.ui.editor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.forms.AppDocument;
import strongly.console.service.forms.AppDraft;
import strongly.console.service.forms.FormSuggestions;
import strongly.console.service.operations.OperationRequest;
import strongly.console.service.operations.OperationState;
import strongly.console.task.BackgroundTask;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

/**
 * The form that creates or edits an app. An edit is read afresh before it is shown for review and
 * again before it is sent, merged with what changed meanwhile, and sends only what differs. What is
 * typed is kept as a draft until it is sent or thrown away. UI thread only.
 */
public final class AppFormViewModel {
    /** What of the form is on screen. */
    public enum Page {
        /** The fields, one by one. */
        FIELDS,
        /** The same as JSON text. */
        JSON,
        /** What an edit would change. */
        REVIEW
    }

    private final EditorPorts ports;
    private final FormStart start;
    private final Runnable onClosed;
    private final AppFormFields fields;
    private final FormJsonViewModel json;
    private final ReviewViewModel review;
    private final FormSending sending;
    private final DocumentExchange exchange;
    private final AppDrafts drafts;
    private final FormProblems problems;
    private final EditMerge merge;
    private final ObservableList<FormNotice> notices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.FIELDS);
    private final ReadOnlyObjectWrapper<FormSuggestions> suggestions =
            new ReadOnlyObjectWrapper<>(FormSuggestions.NONE);
    private final Command submit = new Command("Send", this::onSubmit);
    private final Command close = new Command("Close", this::requestClose);
    private final Command startOver = new Command("Start over", this::onStartOver);
    private boolean closed;

    /**
     * A form.
     *
     * @param start what it begins with
     * @param onClosed told once the form is done with
     */
    public AppFormViewModel(EditorPorts ports, FormStart start, Runnable onClosed) {
        this.ports = ports;
        this.start = start;
        this.onClosed = onClosed;
        this.fields = new AppFormFields(start.edited(), ports.catalog());
        this.json = new FormJsonViewModel(ports, fields);
        this.problems = new FormProblems(fields);
        this.review =
                new ReviewViewModel(
                        fields, (conflict, side) -> EditMerge.apply(fields, conflict, side));
        this.merge = new EditMerge(ports, fields, review, notices);
        this.sending = new FormSending(ports);
        this.exchange = new DocumentExchange(ports, fields, this::onImported, this::showNotice);
        this.drafts = new AppDrafts(ports, start, fields);
        fields.setValues(start.initial());
        fields.onEdited(this::onEdited);
        if (!start.cannotReturn().isEmpty()) {
            notices.add(
                    new FormNotice(Tone.WARNING, "This does not come back:", start.cannotReturn()));
        }
        if (start.review()) {
            check();
        } else {
            drafts.restore();
        }
        ports.runner()
                .run(
                        BackgroundTask.of(
                                        "form suggestions",
                                        () -> FormSuggestions.of(ports.catalog().snapshot().apps()))
                                .onSuccess(this::onSuggestions));
    }

    /** The title of the form. */
    public String title() {
        return start.title();
    }

    /** The app that is edited, null where one is created. */
    public @Nullable App edited() {
        return start.edited();
    }

    /** The fields and what is wrong with each. */
    public AppFormFields fields() {
        return fields;
    }

    /** The form as JSON text. */
    public FormJsonViewModel json() {
        return json;
    }

    /** What an edit would change. */
    public ReviewViewModel review() {
        return review;
    }

    /** Import and export. */
    public DocumentExchange exchange() {
        return exchange;
    }

    /** What of the form is on screen. */
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What is wrong, for the summary. */
    public ObservableList<FormProblem> problems() {
        return problems.all();
    }

    /** What to know, newest last. */
    public ObservableList<FormNotice> notices() {
        return notices;
    }

    /** What is under way, empty while nothing is. */
    public ReadOnlyStringProperty progressProperty() {
        return sending.progressProperty();
    }

    /** Whether errors are to be shown also where nobody typed yet. */
    public ReadOnlyBooleanProperty submittedProperty() {
        return problems.submittedProperty();
    }

    /** The draft of before that stands in the form; null where none does. */
    public ReadOnlyObjectProperty<@Nullable AppDraft> restoredProperty() {
        return drafts.restoredProperty();
    }

    /** What the catalog suggests. */
    public ReadOnlyObjectProperty<FormSuggestions> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /** Sends a new app; shows what an edit would change, then sends that. */
    public Command submit() {
        return submit;
    }

    /** Goes back from the review; else closes the form, asking where something would be lost. */
    public Command close() {
        return close;
    }

    /** Throws the draft away and begins anew. */
    public Command startOver() {
        return startOver;
    }

    private void onSuggestions(FormSuggestions found) {
        suggestions.set(found);
        fields.offer(found);
    }

    /** Shows the fields or the JSON; text that cannot be read is never left behind. */
    public void show(Page wanted) {
        if (sending.isBusy() || page.get() == wanted || wanted == Page.REVIEW) {
            return;
        }
        String reason = fields.notAsText();
        if (wanted == Page.JSON && reason != null) {
            showNotice(FormNotice.of(Tone.WARNING, reason));
        } else if (wanted == Page.JSON) {
            notices.clear();
            json.show();
            page.set(Page.JSON);
        } else if (page.get() == Page.JSON) {
            json.settle(() -> page.set(Page.FIELDS));
        } else {
            page.set(Page.FIELDS);
        }
    }

    private void onEdited() {
        problems.edited();
        drafts.touch();
    }

    private void onStartOver() {
        drafts.startOver();
        page.set(Page.FIELDS);
    }

    private void onImported(AppDocument document, FormNotice notice) {
        fields.take(document);
        if (page.get() != Page.FIELDS) {
            json.show();
            page.set(Page.FIELDS);
        }
        problems.reveal();
        showNotice(notice);
    }

    private void showNotice(FormNotice notice) {
        notices.setAll(notice);
    }

    private void onSubmit() {
        if (sending.isBusy() || closed) {
            return;
        }
        switch (page.get()) {
            case FIELDS -> check();
            case JSON -> json.settle(this::check);
            case REVIEW -> {
                App edited = start.edited();
                if (edited != null && review.readyProperty().get()) {
                    sending.read(edited, this::sendUnlessChanged, this::onUnread);
                }
            }
        }
    }

    private void check() {
        notices.clear();
        App edited = start.edited();
        if (!problems.check()) {
            page.set(Page.FIELDS);
        } else if (edited == null) {
            send(OperationRequest.create(fields.values().toNewApp()));
        } else if (!fields.isChanged()) {
            showNotice(
                    FormNotice.of(Tone.ACCENT, "Nothing is changed, so there is nothing to send."));
        } else {
            sending.read(edited, this::showReview, this::onUnread);
        }
    }

    private void onUnread(Exception failure) {
        if (closed) {
            return;
        }
        problems.say(
                "Nothing was sent, because the app could not be read again first: "
                        + failure.getMessage());
    }

    private void showReview(App current) {
        if (!closed) {
            drafts.merge(() -> merge.begin(current));
            page.set(Page.REVIEW);
        }
    }

    private void sendUnlessChanged(App current) {
        if (closed) {
            return;
        }
        if (!merge.isUnchanged(current)) {
            showReview(current);
            notices.addFirst(
                    FormNotice.of(
                            Tone.WARNING,
                            "The app was changed again while you looked. Nothing was sent yet."));
            return;
        }
        send(OperationRequest.update(start.kind(), current, review.update()));
    }

    private void send(OperationRequest request) {
        sending.send(request, this::onEnd);
    }

    private void onEnd(OperationState state) {
        if (closed) {
            // left while it was sent: then only a failure leaves something to be mended
            if (state.phase() == OperationState.Phase.SUCCEEDED) {
                drafts.end();
            }
            return;
        }
        switch (state.phase()) {
            case SUCCEEDED -> {
                App after = state.after();
                finish();
                if (after != null) {
                    ports.navigator().showApp(after.id());
                }
            }
            case UNKNOWN -> {
                // what the instance holds now decides whether the name is free
                ports.catalog().refresh();
                page.set(Page.FIELDS);
                showNotice(FormNotice.of(Tone.WARNING, state.message()));
            }
            default -> {
                page.set(Page.FIELDS);
                problems.refuse(state);
            }
        }
    }

    private void finish() {
        drafts.end();
        leave();
    }

    private void leave() {
        closed = true;
        json.close();
        exchange.close();
        onClosed.run();
    }

    /** Keeps what stands in the form: it leaves the screen without being asked. */
    public void suspend() {
        if (closed) {
            return;
        }
        drafts.keep();
        if (drafts.isWorthKeeping()) {
            ports.toasts()
                    .show(
                            Toast.of(
                                    Tone.NEUTRAL,
                                    "A draft of “" + title() + "” is kept",
                                    "It is back " + start.draftReturns() + "."));
        }
    }

    /** Goes back from the review; else closes the form, asking where something would be lost. */
    public void requestClose() {
        if (closed) {
            return;
        }
        if (page.get() == Page.REVIEW && !sending.isBusy()) {
            notices.clear();
            page.set(Page.FIELDS);
            return;
        }
        if (!drafts.isWorthKeeping()) {
            leaveDraft();
            return;
        }
        LeaveQuestion.ask(
                ports.dialogs(),
                "Leave “" + title() + "”?",
                "A draft is kept on this computer; it is back " + start.draftReturns() + ".",
                this::leaveDraft,
                this::finish);
    }

    private void leaveDraft() {
        drafts.leave();
        leave();
    }
}
