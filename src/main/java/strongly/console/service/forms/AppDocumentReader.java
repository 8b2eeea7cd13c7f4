package strongly.console.service.forms;

import org.snakeyaml.engine.v2.api.LoadSettings;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads an app from JSON or YAML: the body of a create, or a whole App object as the API returns
 * it. Every bound is checked before it costs anything: size before reading, depth, length and
 * number of values while reading; YAML aliases, by which a few lines can stand for gigabytes, are
 * refused. Blocks; background threads only.
 */
public final class AppDocumentReader {
    /** Largest text that is read, in bytes. */
    public static final int LARGEST = 1 << 20;

    private static final int DEEPEST = 20;
    private static final int MOST_TOKENS = 20_000;
    private static final int LONGEST_STRING = 200_000;
    private static final Pattern FOR_DEVELOPERS =
            Pattern.compile(" \\(code \\d+(?: / 0x[0-9a-f]+)?\\)| \\(JSON String, [^)]*\\)");
    private static final StreamReadConstraints BOUNDS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(LARGEST)
                    .maxTokenCount(MOST_TOKENS)
                    .maxStringLength(LONGEST_STRING)
                    .maxNameLength(LONGEST_STRING)
                    .maxNumberLength(1_000)
                    .build();

    private final JsonFactory json =
            JsonFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build();
    private final YAMLFactory yaml =
            YAMLFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .loadSettings(
                            LoadSettings.builder()
                                    .setCodePointLimit(LARGEST)
                                    .setMaxAliasesForCollections(1)
                                    .setAllowDuplicateKeys(false)
                                    .build())
                    .build();

    /**
     * Reads a file.
     *
     * @throws DocumentException where it holds no app
     * @throws IOException where it cannot be read
     */
    public AppDocument readFile(Path file) throws DocumentException, IOException {
        if (Files.isDirectory(file)) {
            throw new DocumentException("This is a folder; choose a JSON or YAML file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw tooLarge(Math.max(bytes.length, Files.size(file)));
        }
        try {
            return read(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException binary) {
            throw new DocumentException("The file is not text in UTF-8");
        }
    }

    private static DocumentException tooLarge(long size) {
        return new DocumentException(
                String.format(
                        Locale.ROOT,
                        "An app's description takes at most 1 MB; this has %,d kB",
                        size / 1000));
    }

    /**
     * Reads text: JSON where it begins with a brace or bracket, else YAML.
     *
     * @throws DocumentException where it holds no app
     */
    public AppDocument read(String text) throws DocumentException {
        String start = text.stripLeading();
        if (start.startsWith("\uFEFF")) {
            return read(start.substring(1));
        }
        if (start.isEmpty()) {
            throw new DocumentException("There is no text");
        }
        boolean braced = start.charAt(0) == '{' || start.charAt(0) == '[';
        return read(text, braced ? json : yaml, braced ? "JSON" : "YAML");
    }

    /**
     * Reads JSON.
     *
     * @throws DocumentException where it holds no app, with line and column
     */
    public AppDocument readJson(String text) throws DocumentException {
        if (text.isBlank()) {
            throw new DocumentException("There is no text; an empty app is {}", 1, 1);
        }
        return read(text, json, "JSON");
    }

    private AppDocument read(String text, TokenStreamFactory factory, String format)
            throws DocumentException {
        if (text.length() > LARGEST) {
            throw tooLarge(text.length());
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return new AppDocumentParser(parser).read();
        } catch (StreamConstraintsException beyond) {
            throw new DocumentException(bound(beyond), 0, 0);
        } catch (JacksonException mistake) {
            TokenStreamLocation place = mistake.getLocation();
            throw new DocumentException(
                    "This is not valid " + format + ": " + plain(mistake.getOriginalMessage()),
                    place == null ? 0 : place.getLineNr(),
                    place == null ? 0 : place.getColumnNr());
        }
    }

    private static String bound(StreamConstraintsException beyond) {
        String said = String.valueOf(beyond.getOriginalMessage());
        if (said.contains("nesting depth")) {
            return "It is nested deeper than " + DEEPEST + " levels; an app needs two";
        }
        if (said.contains("token count") || said.contains("Token count")) {
            return "It holds far more values than an app has";
        }
        return "It holds a value that is far too long";
    }

    /** The first line of a parser's message, without what only a developer can use. */
    private static String plain(String message) {
        String line = message.strip().lines().findFirst().orElse("").strip();
        int cut = line.indexOf(" (for ");
        String text =
                FOR_DEVELOPERS.matcher(cut < 0 ? line : line.substring(0, cut)).replaceAll("");
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
