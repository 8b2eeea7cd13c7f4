package strongly.console.service.views;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Saved views as a JSON file that people can send each other. Blocking; not for the UI thread. */
public final class SavedViewsJson {
    private static final long MOST_BYTES = 1_000_000;
    private static final int MOST_VIEWS = 500;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /**
     * The content of such a file.
     *
     * @param format what kind of file this is, so that it is known again
     * @param views the views
     */
    record Document(String format, List<SavedView> views) {
        static final String FORMAT = "strongly-console-views/1";
    }

    private SavedViewsJson() {}

    /**
     * Writes the views.
     *
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, List<SavedView> views) throws IOException {
        String json =
                MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new Document(Document.FORMAT, views));
        Files.writeString(file, json + "\n");
    }

    /**
     * Reads views.
     *
     * @return the views that have a name, in the file's order
     * @throws IOException where the file cannot be read or holds no views; the message is for
     *     people
     */
    public static List<SavedView> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("%s is too large for saved views".formatted(file.getFileName()));
        }
        Document document;
        try {
            document = MAPPER.readValue(Files.readString(file), Document.class);
        } catch (JacksonException unreadable) {
            throw new IOException(
                    "%s holds no saved views: it is not the JSON that Export views writes"
                            .formatted(file.getFileName()),
                    unreadable);
        }
        return valid(document, file);
    }

    @SuppressWarnings("NullAway") // Jackson leaves out what the file leaves out
    private static List<SavedView> valid(Document document, Path file) throws IOException {
        if (document == null
                || !Document.FORMAT.equals(document.format())
                || document.views() == null) {
            throw new IOException(
                    "%s holds no saved views: its format is not %s"
                            .formatted(file.getFileName(), Document.FORMAT));
        }
        List<SavedView> views = new ArrayList<>();
        for (SavedView view : document.views()) {
            boolean named = view != null && !view.name().isBlank();
            if (named
                    && view.name().length() <= SavedView.NAME_LIMIT
                    && views.size() < MOST_VIEWS) {
                views.add(view);
            }
        }
        return views;
    }
}
