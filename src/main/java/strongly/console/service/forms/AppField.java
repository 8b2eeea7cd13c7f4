package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/** The fields of an app that forms hold. */
public enum AppField {
    NAME("Name", "name"),
    DESCRIPTION("Description", "description"),
    IMAGE("Image", "image"),
    PORT("Port", "port"),
    REPLICAS("Replicas", "replicas"),
    ENVIRONMENT("Environment", "environment"),
    CPU("CPU", "resources.cpu"),
    MEMORY("Memory", "resources.memory"),
    PROJECT("Project", "projectId"),
    LABELS("Labels", "labels");

    private final String label;
    private final String path;

    AppField(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** The name in the API document. */
    public String path() {
        return path;
    }

    /**
     * The field that a server's message names: the API has no field details, so the message is all
     * there is.
     *
     * @return null where no field, or more than one, is named
     */
    public static @Nullable AppField named(String message) {
        AppField found = null;
        for (AppField field : values()) {
            String last = field.path.substring(field.path.lastIndexOf('.') + 1);
            boolean names =
                    Pattern.compile("\\b" + last + "\\b", Pattern.CASE_INSENSITIVE)
                            .matcher(message.toLowerCase(Locale.ROOT))
                            .find();
            if (names) {
                if (found != null && !isQuoted(message, found)) {
                    return isQuoted(message, field) ? field : null;
                }
                found = found == null ? field : found;
            }
        }
        return found;
    }

    private static boolean isQuoted(String message, AppField field) {
        return message.contains("'" + field.path + "'")
                || message.contains("\"" + field.path + "\"");
    }
}
