package strongly.console.ui.editor;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.forms.AppDocument;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.forms.AppRules;
import strongly.console.service.forms.FormSuggestions;
import strongly.console.service.forms.Quantities;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.FormField;
import strongly.console.ui.text.SafeText;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of the form of an app with the rules of each, and with what the form is compared to.
 * UI thread only.
 */
public final class AppFormFields {
    private static final int LONGEST_SHOWN = 60;

    private final @Nullable App edited;
    private final AppCatalog catalog;
    private final Map<AppField, FormField<String>> fields = new EnumMap<>(AppField.class);
    private final LabelsViewModel labels = new LabelsViewModel(LabelsViewModel.Kind.LABELS);
    private final ObservableList<String> environments =
            FXCollections.observableArrayList(FormSuggestions.NONE.environments());
    private Runnable onEdited = () -> {};
    private AppFormValues base;
    private boolean loading;

    /**
     * Fields that hold what the app holds, or nothing.
     *
     * @param edited the app that is edited, null where one is created
     * @param catalog knows the names that are taken
     */
    AppFormFields(@Nullable App edited, AppCatalog catalog) {
        this.edited = edited;
        this.catalog = catalog;
        this.base = edited == null ? AppFormValues.EMPTY : AppFormValues.of(edited).stripped();
        for (AppField field : AppField.values()) {
            if (field != AppField.LABELS) {
                addField(field);
            }
        }
        labels.accept(base.labels());
        labels.setAll(base.labels());
        labels.valuesProperty().addListener((source, before, now) -> edited());
        labels.errorProperty().addListener((source, before, now) -> edited());
        offer(FormSuggestions.NONE);
    }

    private void addField(AppField field) {
        FormField<String> made =
                new FormField<>(field.label(), base.get(field), value -> error(field, value));
        fields.put(field, made);
        made.valueProperty().addListener((source, before, now) -> onTyped(field));
    }

    private void onTyped(AppField field) {
        if (field == AppField.CPU) {
            field(AppField.MEMORY).validate();
        } else if (field == AppField.MEMORY) {
            field(AppField.CPU).validate();
        }
        edited();
    }

    private void edited() {
        if (!loading) {
            onEdited.run();
        }
    }

    /** Who is told once something was typed or put in. */
    void onEdited(Runnable receiver) {
        onEdited = receiver;
    }

    /** Whether an app is edited; else one is created. */
    public boolean isEdit() {
        return edited != null;
    }

    /** A field by its name; labels are no text field. */
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

    /** The tiers to choose from. */
    public ObservableList<String> environments() {
        return environments;
    }

    /** Takes up the tiers that are known. */
    void offer(FormSuggestions suggestions) {
        List<String> all = new ArrayList<>();
        String held = base.environment();
        if (held.isEmpty()) {
            all.add("");
        }
        all.addAll(suggestions.environments());
        if (!held.isEmpty() && !all.contains(held)) {
            all.add(held);
        }
        if (!environments.equals(all)) {
            environments.setAll(all);
        }
        field(AppField.ENVIRONMENT).validate();
    }

    private @Nullable FieldError error(AppField field, String value) {
        boolean untouched = edited != null && value.equals(base.get(field));
        String problem = untouched ? null : problem(field, value.strip());
        if (problem == null && edited != null && value.isEmpty()) {
            problem = cannotBeEmpty(field);
        }
        return problem == null ? null : new FieldError(problem);
    }

    private @Nullable String problem(AppField field, String value) {
        return switch (field) {
            case NAME -> nameProblem(value);
            case DESCRIPTION -> AppRules.description(value);
            case IMAGE -> AppRules.image(value);
            case PORT -> AppRules.port(value);
            case REPLICAS -> AppRules.replicas(value);
            case CPU -> Quantities.cpuProblem(value);
            case MEMORY -> Quantities.memoryProblem(value);
            case ENVIRONMENT -> AppRules.environment(value, environments);
            case PROJECT -> AppRules.project(value);
            case LABELS -> null;
        };
    }

    private @Nullable String nameProblem(String name) {
        String problem = AppRules.name(name);
        if (problem != null) {
            return problem;
        }
        for (App app : catalog.snapshot().apps()) {
            boolean self = edited != null && app.id().equals(edited.id());
            if (!self && app.name().equals(name)) {
                return "There is an app named " + name + " already; choose another name";
            }
        }
        return null;
    }

    /** What the API cannot take away once it is there. */
    private @Nullable String cannotBeEmpty(AppField field) {
        boolean cleared = !base.get(field).isEmpty();
        return switch (field) {
            case IMAGE, PORT, REPLICAS, ENVIRONMENT ->
                    cleared ? "The API cannot clear this; change it instead" : null;
            case CPU -> limitProblem(cleared, AppField.MEMORY);
            case MEMORY -> limitProblem(cleared, AppField.CPU);
            case NAME, DESCRIPTION, PROJECT, LABELS -> null;
        };
    }

    private @Nullable String limitProblem(boolean cleared, AppField other) {
        if (cleared) {
            return "The API cannot remove a limit; change it instead";
        }
        // fields are made one after the other, each with a first look at the others
        FormField<String> partner = fields.get(other);
        boolean changed = partner != null && !partner.get().strip().equals(base.get(other));
        return changed ? "The API takes CPU and memory together; fill this in too" : null;
    }

    /** What stands in the form, without blanks around it. */
    AppFormValues values() {
        return new AppFormValues(
                        field(AppField.NAME).get(),
                        field(AppField.DESCRIPTION).get(),
                        field(AppField.IMAGE).get(),
                        field(AppField.PORT).get(),
                        field(AppField.REPLICAS).get(),
                        field(AppField.ENVIRONMENT).get(),
                        field(AppField.CPU).get(),
                        field(AppField.MEMORY).get(),
                        field(AppField.PROJECT).get(),
                        labels.valuesProperty().get())
                .stripped();
    }

    /** Puts values into the form as if they had been typed; what an edit cannot change stays. */
    void setValues(AppFormValues values) {
        setValues(values, true);
    }

    /** Puts into the form what a text gives; the other fields keep what they had. */
    void take(AppDocument document) {
        setValues(values().overlaidBy(document), document.given().contains(AppField.LABELS));
    }

    private void setValues(AppFormValues values, boolean withLabels) {
        loading = true;
        fields.forEach(
                (field, formField) -> {
                    if (field != AppField.PROJECT || edited == null) {
                        formField.set(values.get(field));
                    }
                });
        if (withLabels) {
            // else pairs that are unfinished, or stand twice, would be lost
            labels.setAll(values.labels());
        }
        loading = false;
        edited();
    }

    /**
     * What of a text's values the form does not take up, because the API sets it only once.
     *
     * @param wanted what the form would hold
     * @return a sentence without its full stop for each, empty where everything is taken up
     */
    List<String> untaken(AppFormValues wanted) {
        String project = base.projectId();
        if (edited == null || wanted.projectId().strip().equals(project)) {
            return List.of();
        }
        return List.of(
                "projectId stays "
                        + (project.isEmpty() ? "empty" : SafeText.line(project, LONGEST_SHOWN))
                        + ": the API sets the project only when an app is created");
    }

    /** Why the form cannot be written as JSON or YAML, null where it can. */
    @Nullable String notAsText() {
        if (!labels.hasDuplicates()) {
            return null;
        }
        String key = SafeText.line(labels.duplicates().iterator().next(), LONGEST_SHOWN);
        return "JSON and YAML hold a label once, but "
                + key
                + " stands twice. Remove one of them first.";
    }

    /** What the form is compared to: what the instance held when it was last read. */
    AppFormValues base() {
        return base;
    }

    /** Compares the form to this from now on, leaving what is typed. */
    void rebase(AppFormValues held) {
        base = held.stripped();
        labels.accept(held.labels());
        fields.forEach((field, formField) -> formField.rebase(base.get(field)));
    }

    /** Whether what stands in the form differs from what it is compared to. */
    boolean isChanged() {
        return !values().equals(base);
    }

    /**
     * Applies every rule again, as names may have been taken meanwhile, and forgets what the server
     * refused, as it is asked anew.
     */
    void retry() {
        fields.values().forEach(FormField::retry);
        labels.retry();
    }

    /** Shows what the server refused at the field it is about, until that is changed. */
    void reject(AppField field, FieldError refused) {
        if (field == AppField.LABELS) {
            labels.reject(refused);
        } else {
            field(field).reject(refused);
        }
    }

    /** What is wrong, field by field in the order of the form. */
    List<FormProblem> problems() {
        List<FormProblem> found = new ArrayList<>();
        fields.forEach(
                (field, formField) -> {
                    FieldError error = formField.error();
                    if (error != null) {
                        found.add(new FormProblem(field, field.label() + ": " + error.message()));
                    }
                });
        FieldError error = labels.errorProperty().get();
        if (error != null) {
            found.add(new FormProblem(AppField.LABELS, "Labels: " + error.message()));
        }
        return found;
    }
}
