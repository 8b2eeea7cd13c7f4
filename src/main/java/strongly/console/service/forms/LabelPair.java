package strongly.console.service.forms;

/**
 * A label as it was typed.
 *
 * @param key its key, which may be wrong or stand elsewhere too
 * @param value its value
 */
public record LabelPair(String key, String value) {}
