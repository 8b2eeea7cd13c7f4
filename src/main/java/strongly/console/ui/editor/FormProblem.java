package strongly.console.ui.editor;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.AppField;

/**
 * One line of the summary above a form.
 *
 * @param field the field to go to, null where none is to blame
 * @param message what is wrong
 */
public record FormProblem(@Nullable AppField field, String message) {}
