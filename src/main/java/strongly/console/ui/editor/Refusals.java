package strongly.console.ui.editor;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.ServerWord;
import strongly.console.service.operations.OperationState;
import strongly.console.ui.text.SafeText;

/** What an instance that refused a request said, and about which field. */
final class Refusals {
    private static final int LONGEST = 300;

    private Refusals() {}

    /** The field the refusal names, null where none can be told. */
    static @Nullable AppField field(OperationState state) {
        ApiException error = state.error();
        String said = error == null ? null : error.serverMessage();
        return error == null || said == null ? null : ServerWord.field(error.status(), said);
    }

    /** The server's own words, else the console's. */
    static String words(OperationState state) {
        ApiException error = state.error();
        String said = error == null ? null : error.serverMessage();
        return SafeText.line(said == null ? state.message() : said, LONGEST);
    }
}
