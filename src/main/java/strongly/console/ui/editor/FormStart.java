package strongly.console.ui.editor;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.forms.AppDocument;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.operations.OperationKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a form begins with.
 *
 * @param key tells its draft from the drafts of other forms
 * @param title the form's title
 * @param edited the app that is edited, null where one is created
 * @param initial what stands in the form at first
 * @param cannotReturn what of a deleted app does not come back, for people; else empty
 * @param kind what is sent in the end
 * @param review whether it begins with the review of what it holds; it then takes up no draft
 */
public record FormStart(
        String key,
        String title,
        @Nullable App edited,
        AppFormValues initial,
        List<String> cannotReturn,
        OperationKind kind,
        boolean review) {
    private static final int LONGEST_NAME = 63;
    private static final String UNDO = "undo ";

    public FormStart {
        cannotReturn = List.copyOf(cannotReturn);
    }

    /** An empty form for a new app. */
    public static FormStart create() {
        return creation("new", "New app", AppFormValues.EMPTY, List.of());
    }

    /**
     * A form for a new app.
     *
     * @param key tells its draft from the drafts of other forms
     */
    static FormStart creation(
            String key, String title, AppFormValues initial, List<String> cannotReturn) {
        return new FormStart(key, title, null, initial, cannotReturn, OperationKind.CREATE, false);
    }

    /**
     * The form a draft of a new app goes back into.
     *
     * @param key the key of the draft
     */
    public static FormStart draft(String key, String title) {
        return creation(key, title, AppFormValues.EMPTY, List.of());
    }

    /**
     * The review of a change that puts values back.
     *
     * @param kind what kind of change it is
     * @param known the app as it was seen last
     * @param wanted what is to stand afterwards
     */
    public static FormStart putBack(OperationKind kind, App known, AppFormValues wanted) {
        return undo(known, wanted, kind, true);
    }

    /**
     * The form a draft of such a change goes back into: what was to stand afterwards is in the
     * draft.
     *
     * @param app the app as it is now
     */
    public static FormStart resumedPutBack(App app) {
        return undo(app, AppFormValues.of(app), OperationKind.EDIT, false);
    }

    private static FormStart undo(
            App app, AppFormValues wanted, OperationKind kind, boolean review) {
        return new FormStart(
                UNDO + app.id(),
                "Undo changes of " + app.displayName(),
                app,
                wanted,
                List.of(),
                kind,
                review);
    }

    /** When a draft of this form is there again, for people. */
    String draftReturns() {
        return key.startsWith(UNDO)
                ? "when you connect to this instance again"
                : "when you open this form again";
    }

    /** A form on an app as it is known. */
    public static FormStart edit(App app) {
        return new FormStart(
                "edit " + app.id(),
                "Edit " + app.displayName(),
                app,
                AppFormValues.of(app),
                List.of(),
                OperationKind.EDIT,
                false);
    }

    /**
     * A form for a new app like this one.
     *
     * @param taken names that are taken, so that another is proposed
     */
    public static FormStart duplicate(App app, Set<String> taken) {
        return creation(
                "duplicate " + app.id(),
                "Duplicate " + app.displayName(),
                AppFormValues.of(app).withName(freeName(app.name(), taken)),
                List.of());
    }

    private static String freeName(String name, Set<String> taken) {
        for (int i = 1; i < 1_000; i++) {
            String ending = i == 1 ? "-copy" : "-copy-" + i;
            int room = Math.min(name.length(), LONGEST_NAME - ending.length());
            String candidate = name.substring(0, room) + ending;
            if (!taken.contains(candidate)) {
                return candidate;
            }
        }
        return "";
    }

    /**
     * A form that makes a deleted app anew.
     *
     * @param appId the id it had
     * @param name the name it had
     * @param tombstone its JSON, as read by {@link
     *     strongly.console.service.forms.AppDocumentReader}
     */
    public static FormStart recreate(String appId, String name, AppDocument tombstone) {
        List<String> lost = new ArrayList<>();
        lost.add("its id " + appId + ": the new app gets another");
        if (tombstone.leftOut().contains("url")) {
            lost.add("its URL: a new one may differ");
        }
        if (tombstone.leftOut().contains("permissions")) {
            lost.add("its permissions: set them again where the platform lets you");
        }
        if (tombstone.leftOut().contains("owner")) {
            lost.add("its owner: the new app belongs to you");
        }
        lost.add("variables of its deployments: they cannot be read back");
        lost.add("its data, logs and deployments, which went with it");
        if (!tombstone.unknown().isEmpty()) {
            lost.add("fields the console does not know: " + String.join(", ", tombstone.unknown()));
        }
        return creation("recreate " + appId, "Recreate " + name, tombstone.values(), lost);
    }
}
