package strongly.console.ui.editor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppUpdate;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.forms.AppMerge;
import strongly.console.service.forms.AppRules;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationRequest;
import strongly.console.service.operations.OperationState;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs.Answer;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.FormField;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The form that creates or edits an app. An edit is read afresh before it is sent, merged with what
 * changed meanwhile, shown, and sends only what differs. What is typed is kept as a draft until it
 * is sent or thrown away. UI thread only.
 */
public final class AppFormViewModel {
    private static final Duration DRAFT_DELAY = Duration.ofMillis(800);

    private final EditorPorts ports;
    private final @Nullable App edited;
    private final Runnable onClosed;
    private final String draftKey;
    private final Map<AppField, FormField<String>> fields = new EnumMap<>(AppField.class);
    private final LabelsViewModel labels = new LabelsViewModel(LabelsViewModel.Kind.LABELS);
    private final ObservableList<AppMerge.Conflict> conflicts = FXCollections.observableArrayList();
    private final ObservableList<FormProblem> problems = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper submitted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper restored = new ReadOnlyBooleanWrapper();
    private final Command submit;
    private final Command close = new Command("Cancel", this::requestClose);
    private final Command discardDraft = new Command("Start over", this::startOver);
    private AppFormValues base;
    private @Nullable String serverProblem;
    private Cancellable draftTimer = Cancellable.NONE;
    private Cancellable reading = Cancellable.NONE;
    private Cancellable following = Cancellable.NONE;
    private boolean closed;

    /**
     * One line of the summary above the form.
     *
     * @param field the field to go to, null where none is to blame
     * @param message what is wrong
     */
    public record FormProblem(@Nullable AppField field, String message) {}

    /**
     * A form.
     *
     * @param edited the app to edit, null to create one
     * @param initial what stands in it at first
     * @param onClosed told once the form is done with
     */
    public AppFormViewModel(
            EditorPorts ports, @Nullable App edited, AppFormValues initial, Runnable onClosed) {
        this.ports = ports;
        this.edited = edited;
        this.base = edited == null ? AppFormValues.EMPTY : AppFormValues.of(edited);
        this.onClosed = onClosed;
        this.draftKey = ports.connection() + " " + (edited == null ? "new" : "edit " + edited.id());
        this.submit =
                new Command(edited == null ? "Create app" : "Review changes…", this::checkThenSend);
        for (AppField field : AppField.values()) {
            if (field != AppField.LABELS) {
                addField(field);
            }
        }
        labels.setAll(base.labels());
        labels.valuesProperty().addListener((source, before, now) -> onEdited());
        setValues(initial);
        loadDraft();
    }

    private void addField(AppField field) {
        FormField<String> formField = new FormField<>(field.label(), base.get(field), rule(field));
        formField.valueProperty().addListener((source, before, now) -> onEdited());
        formField.errorProperty().addListener((source, before, now) -> showProblems());
        fields.put(field, formField);
    }

    private Function<String, @Nullable FieldError> rule(AppField field) {
        Function<String, @Nullable String> rule =
                switch (field) {
                    case NAME -> this::nameProblem;
                    case DESCRIPTION -> AppRules::description;
                    case IMAGE -> AppRules::image;
                    case PORT -> AppRules::port;
                    case REPLICAS -> AppRules::replicas;
                    case CPU -> AppRules::cpu;
                    case MEMORY -> AppRules::memory;
                    case ENVIRONMENT, PROJECT, LABELS -> value -> null;
                };
        return value -> {
            // what the server holds beyond our rules is left as it is
            boolean untouched = edited != null && value.equals(base.get(field));
            String problem =
                    value.length() > AppRules.LONGEST_FIELD
                            ? "This is far too long"
                            : untouched ? null : rule.apply(value);
            return problem == null ? cannotClear(field, value) : new FieldError(problem);
        };
    }

    private @Nullable FieldError cannotClear(AppField field, String value) {
        boolean cleared = edited != null && value.isEmpty() && !base.get(field).isEmpty();
        return switch (field) {
            case IMAGE, PORT, REPLICAS, ENVIRONMENT ->
                    cleared ? new FieldError("The API cannot clear this; change it instead") : null;
            case CPU, MEMORY ->
                    cleared
                            ? new FieldError("The API cannot remove a limit; change it instead")
                            : null;
            case NAME, DESCRIPTION, PROJECT, LABELS -> null;
        };
    }

    private @Nullable String nameProblem(String name) {
        String problem = AppRules.name(name);
        if (problem != null) {
            return problem;
        }
        for (App app : ports.catalog().snapshot().apps()) {
            boolean self = edited != null && app.id().equals(edited.id());
            if (!self && app.name().equals(name)) {
                return "There is an app of this name already";
            }
        }
        return null;
    }

    /** A field by its name. */
    public FormField<String> field(AppField field) {
        FormField<String> found = fields.get(field);
        if (found == null) {
            throw new IllegalArgumentException(field + " is not a text field");
        }
        return found;
    }

    /** The labels. */
    public LabelsViewModel labels() {
        return labels;
    }

    /** The title of the form. */
    public String title() {
        return edited == null ? "New app" : "Edit " + edited.displayName();
    }

    /** The app that is edited, null where one is created. */
    public @Nullable App edited() {
        return edited;
    }

    /** What both changed, to be chosen by somebody. */
    public ObservableList<AppMerge.Conflict> conflicts() {
        return conflicts;
    }

    /** What is wrong, for the summary. */
    public ObservableList<FormProblem> problems() {
        return problems;
    }

    /** What to know, without anything being wrong; empty where there is nothing. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Whether something is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether errors are to be shown also where nobody typed yet. */
    public ReadOnlyBooleanProperty submittedProperty() {
        return submitted.getReadOnlyProperty();
    }

    /** Whether what stands in the form is a draft of before. */
    public ReadOnlyBooleanProperty restoredProperty() {
        return restored.getReadOnlyProperty();
    }

    /** Sends the form, or shows what it would change first. */
    public Command submit() {
        return submit;
    }

    /** Closes the form. */
    public Command close() {
        return close;
    }

    /** Throws the draft away. */
    public Command discardDraft() {
        return discardDraft;
    }

    /** Values of a field that occur in the catalog, in order, for suggestions. */
    public List<String> suggestions(AppField field, String typed) {
        Set<String> found = new TreeSet<>();
        for (App app : ports.catalog().snapshot().apps()) {
            String value = AppFormValues.of(app).get(field);
            if (!value.isEmpty() && value.contains(typed)) {
                found.add(value);
            }
            if (found.size() == 50) {
                break;
            }
        }
        return List.copyOf(found);
    }

    /** The tiers to choose from, unknown ones of the catalog included. */
    public List<String> environments() {
        Set<String> all = new TreeSet<>();
        AppEnvironment.KNOWN.forEach(known -> all.add(known.value()));
        for (App app : ports.catalog().snapshot().apps()) {
            if (app.environment() != null && all.size() < 50) {
                all.add(app.environment().value());
            }
        }
        return List.copyOf(all);
    }

    private AppFormValues values() {
        return new AppFormValues(
                field(AppField.NAME).get(),
                field(AppField.DESCRIPTION).get(),
                field(AppField.IMAGE).get().strip(),
                field(AppField.PORT).get().strip(),
                field(AppField.REPLICAS).get().strip(),
                field(AppField.ENVIRONMENT).get(),
                field(AppField.CPU).get().strip(),
                field(AppField.MEMORY).get().strip(),
                field(AppField.PROJECT).get().strip(),
                labels.valuesProperty().get());
    }

    /** Puts values into the form as if they had been typed. */
    public void setValues(AppFormValues values) {
        fields.forEach((field, formField) -> formField.set(values.get(field)));
        labels.setAll(values.labels());
    }

    private boolean isChanged() {
        return !values().equals(base);
    }

    private void onEdited() {
        if (closed) {
            return;
        }
        serverProblem = null;
        showProblems();
        draftTimer.cancel();
        draftTimer =
                ports.scheduler().schedule(DRAFT_DELAY, () -> ports.ui().dispatch(this::saveDraft));
    }

    private void saveDraft() {
        if (closed) {
            return;
        }
        AppFormValues now = values();
        boolean changed = isChanged();
        ports.runner()
                .run(
                        BackgroundTask.of(
                                "keep draft",
                                () -> {
                                    if (changed) {
                                        ports.drafts().save(draftKey, now);
                                    } else {
                                        ports.drafts().delete(draftKey);
                                    }
                                    return true;
                                }));
    }

    private void loadDraft() {
        AppFormValues before = values();
        ports.runner()
                .run(
                        BackgroundTask.of(
                                        "read draft",
                                        () -> ports.drafts().load(draftKey, AppFormValues.class))
                                .onSuccess(draft -> restore(draft, before)));
    }

    private void restore(@Nullable AppFormValues draft, AppFormValues before) {
        boolean untouched = values().equals(before) && before.equals(base);
        if (draft != null && untouched && !draft.equals(base)) {
            setValues(draft);
            restored.set(true);
        }
    }

    private void startOver() {
        restored.set(false);
        setValues(base);
        deleteDraft();
    }

    private void deleteDraft() {
        draftTimer.cancel();
        ports.runner()
                .run(
                        BackgroundTask.of(
                                "delete draft",
                                () -> {
                                    ports.drafts().delete(draftKey);
                                    return true;
                                }));
    }

    private void showProblems() {
        List<FormProblem> found = new ArrayList<>();
        if (serverProblem != null) {
            found.add(new FormProblem(null, serverProblem));
        }
        if (submitted.get()) {
            fields.forEach(
                    (field, formField) -> {
                        FieldError error = formField.error();
                        if (error != null) {
                            found.add(
                                    new FormProblem(field, field.label() + ": " + error.message()));
                        }
                    });
            FieldError error = labels.errorProperty().get();
            if (error != null) {
                found.add(new FormProblem(AppField.LABELS, error.message()));
            }
        }
        if (!problems.equals(found)) {
            problems.setAll(found);
        }
    }

    private void checkThenSend() {
        if (busy.get()) {
            return;
        }
        submitted.set(true);
        serverProblem = null;
        notice.set("");
        fields.values().forEach(FormField::validate);
        showProblems();
        if (!problems.isEmpty()) {
            return;
        }
        if (edited == null) {
            send(OperationRequest.create(values().toNewApp()));
        } else if (!isChanged()) {
            notice.set("Nothing is changed, so there is nothing to send");
        } else {
            rereadThenReview(edited);
        }
    }

    private void rereadThenReview(App app) {
        busy.set(true);
        reading =
                ports.runner()
                        .run(
                                BackgroundTask.of("read app", () -> ports.client().getApp(app.id()))
                                        .onSuccess(this::review)
                                        .onFailure(this::rereadFailed)
                                        .onFinished(() -> busy.set(false)));
    }

    private void rereadFailed(Exception failure) {
        serverProblem =
                "The app could not be read again before sending, so nothing was sent: "
                        + failure.getMessage();
        showProblems();
    }

    private void review(App current) {
        ports.catalog().put(current);
        AppFormValues theirs = AppFormValues.of(current);
        AppMerge.Result merged = AppMerge.merge(base, values(), theirs);
        rebase(theirs);
        setValues(merged.values());
        if (!merged.taken().isEmpty()) {
            notice.set(
                    "Changed by somebody else meanwhile, and taken over: "
                            + String.join(", ", merged.taken()));
        }
        conflicts.setAll(merged.conflicts());
        if (conflicts.isEmpty()) {
            confirm(current);
        }
    }

    private void rebase(AppFormValues theirs) {
        base = theirs;
        fields.forEach((field, formField) -> formField.rebase(theirs.get(field)));
    }

    /** Settles a conflict. */
    public void choose(AppMerge.Conflict conflict, boolean mine) {
        String value = mine ? conflict.mine() : conflict.theirs();
        String labelKey = conflict.labelKey();
        if (labelKey == null) {
            field(conflict.field()).set(value == null ? "" : value);
        } else {
            Map<String, String> all = new LinkedHashMap<>(labels.valuesProperty().get());
            if (value == null) {
                all.remove(labelKey);
            } else {
                all.put(labelKey, value);
            }
            labels.setAll(all);
        }
        conflicts.remove(conflict);
    }

    private void confirm(App current) {
        AppUpdate update = values().changesFrom(base);
        if (update.isEmpty()) {
            notice.set("The app is already as the form says; there is nothing to send");
            return;
        }
        boolean dangerous = AppEnvironment.PRODUCTION.equals(current.environment());
        Confirmation question =
                Confirmation.of(
                                "Save changes to " + current.displayName() + "?",
                                "Only these fields are sent.",
                                "Save changes",
                                dangerous ? Tone.WARNING : Tone.ACCENT)
                        .withDetails(ChangePreview.lines(base, values()));
        ports.dialogs()
                .confirm(
                        question,
                        answer -> {
                            if (answer == Answer.CONFIRM) {
                                send(OperationRequest.update(OperationKind.EDIT, current, update));
                            }
                        });
    }

    private void send(OperationRequest request) {
        busy.set(true);
        following.cancel();
        OperationState[] first = new OperationState[1];
        List<OperationState> early = new ArrayList<>();
        following =
                ports.operations()
                        .observe(
                                state -> {
                                    if (first[0] == null) {
                                        early.add(state);
                                    } else if (state.id().equals(first[0].id())) {
                                        onProgress(state);
                                    }
                                });
        OperationState begun = ports.operations().submit(request, Duration.ZERO);
        first[0] = begun;
        OperationState newest = begun;
        for (OperationState state : early) {
            if (state.id().equals(begun.id())) {
                newest = state;
            }
        }
        onProgress(newest);
    }

    private void onProgress(OperationState state) {
        if (closed || !state.phase().isEnd()) {
            return;
        }
        busy.set(false);
        following.cancel();
        switch (state.phase()) {
            case SUCCEEDED -> {
                App after = state.after();
                finish();
                if (after != null) {
                    ports.navigator().showApp(after.id());
                }
            }
            case CANCELLED -> notice.set("Nothing was sent");
            default -> showRefusal(state);
        }
    }

    /** The server's word lands at the field it names, else on top of the form. */
    private void showRefusal(OperationState state) {
        ApiException error = state.error();
        String said = error == null ? null : error.serverMessage();
        boolean aboutBody =
                error != null
                        && (error.status() == 400
                                || error.status() == 409
                                || error.status() == 422);
        AppField field = said == null || !aboutBody ? null : AppField.named(said);
        if (field != null && field != AppField.LABELS && said != null) {
            field(field).reject(new FieldError(said));
        } else {
            serverProblem = state.message();
        }
        showProblems();
    }

    private void finish() {
        closed = true;
        deleteDraft();
        following.cancel();
        reading.cancel();
        onClosed.run();
    }

    /** Closes the form; asks once where something would be lost. */
    public void requestClose() {
        if (closed) {
            return;
        }
        if (!isChanged()) {
            finish();
            return;
        }
        Confirmation question =
                Confirmation.of(
                                edited == null
                                        ? "Leave the new app?"
                                        : "Leave the changes to " + edited.displayName() + "?",
                                "What you typed can be kept as a draft and is offered again when"
                                        + " you open this form.",
                                "Keep draft",
                                Tone.ACCENT)
                        .withAlternative("Discard", "Continue editing");
        ports.dialogs()
                .confirm(
                        question,
                        answer -> {
                            switch (answer) {
                                case CONFIRM -> leaveDraft();
                                case ALTERNATIVE -> finish();
                                case CANCEL -> notice.set("");
                            }
                        });
    }

    private void leaveDraft() {
        saveDraft();
        closed = true;
        following.cancel();
        reading.cancel();
        onClosed.run();
    }
}
