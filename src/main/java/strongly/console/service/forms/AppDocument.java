package strongly.console.service.forms;

import java.util.List;

/**
 * An app read from text: a file, a paste, the form's JSON.
 *
 * @param values what goes into the form
 * @param given the fields the text holds, so that the others can keep what they had
 * @param leftOut fields of the App object that only the API sets (id, status, url, …)
 * @param unknown fields nobody knows, as paths
 * @param notes values that could not be used and why
 */
public record AppDocument(
        AppFormValues values,
        List<AppField> given,
        List<String> leftOut,
        List<String> unknown,
        List<String> notes) {
    public AppDocument {
        given = List.copyOf(given);
        leftOut = List.copyOf(leftOut);
        unknown = List.copyOf(unknown);
        notes = List.copyOf(notes);
    }
}
