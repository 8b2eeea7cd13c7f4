package strongly.console.ui.mvvm;

/**
 * What is wrong with a field, in words that say how to fix it.
 *
 * @param message one sentence for people
 */
public record FieldError(String message) {}
