package strongly.console.service.catalog;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.Owner;
import strongly.console.model.Permissions;
import strongly.console.model.Resources;
import strongly.console.model.Timestamp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes of a catalog on disk: compact and quick to read, since the next start paints rows from
 * it. A text that comes twice is written once and then named by its number. Apps hold no variables
 * and no keys, so neither does the file.
 */
final class CatalogFile {
    /** The first bytes of a file of this form; another number for another form. */
    private static final int FORM = 0x53434331;

    /** No more than this is written, and nothing larger is read. */
    static final int MOST_BYTES = 64 << 20;

    private static final int ABSENT = -1;
    private static final int NEW_TEXT = -2;

    /**
     * What a file holds.
     *
     * @param savedAt when the server last confirmed it
     */
    record Content(Instant savedAt, List<App> apps) {}

    private CatalogFile() {}

    /** The bytes of these apps; the ones that would make it too large are left out. */
    static byte[] write(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (Writer writer = new Writer(new DataOutputStream(bytes))) {
            writer.out.writeInt(FORM);
            writer.out.writeLong(content.savedAt().toEpochMilli());
            for (App app : content.apps()) {
                if (bytes.size() > MOST_BYTES - sizeOf(app)) {
                    continue;
                }
                writer.out.writeBoolean(true);
                writer.app(app);
            }
            writer.out.writeBoolean(false);
        }
        return bytes.toByteArray();
    }

    /** No less than the bytes that an app can take. */
    private static long sizeOf(App app) {
        long chars = 1_000;
        for (Map.Entry<String, String> label : app.labels().entrySet()) {
            chars += label.getKey().length() + label.getValue().length() + 16L;
        }
        chars += app.description() == null ? 0 : app.description().length();
        chars += app.name().length() + (app.permissions() == null ? 0 : 200L);
        if (app.permissions() != null) {
            for (String user : app.permissions().allowedUsers()) {
                chars += user.length() + 8L;
            }
        }
        return chars * 3;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where it is damaged or of another form
     */
    static Content read(byte[] bytes) throws IOException {
        try (Reader reader = new Reader(new DataInputStream(new ByteArrayInputStream(bytes)))) {
            if (reader.in.readInt() != FORM) {
                throw new IOException("not a catalog of this version");
            }
            Instant savedAt = Instant.ofEpochMilli(reader.in.readLong());
            List<App> apps = new ArrayList<>();
            while (reader.in.readBoolean()) {
                apps.add(reader.app());
            }
            return new Content(savedAt, apps);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException damaged) {
            throw new IOException("a damaged catalog", damaged);
        }
    }

    private record Writer(DataOutputStream out, Map<String, Integer> numbers)
            implements AutoCloseable {
        Writer(DataOutputStream out) {
            this(out, new HashMap<>());
        }

        void text(@Nullable String text) throws IOException {
            if (text == null) {
                out.writeInt(ABSENT);
                return;
            }
            Integer number = numbers.putIfAbsent(text, numbers.size());
            if (number != null) {
                out.writeInt(number);
                return;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(NEW_TEXT);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        private void number(@Nullable Integer number) throws IOException {
            out.writeBoolean(number != null);
            if (number != null) {
                out.writeInt(number);
            }
        }

        void app(App app) throws IOException {
            text(app.id());
            text(app.name());
            text(app.description());
            text(app.status().value());
            text(app.image());
            number(app.port());
            number(app.replicas());
            text(app.environment() == null ? null : app.environment().value());
            text(app.resources().cpu());
            text(app.resources().memory());
            text(app.url());
            text(app.organizationId());
            text(app.projectId());
            out.writeInt(app.labels().size());
            for (Map.Entry<String, String> label : app.labels().entrySet()) {
                text(label.getKey());
                text(label.getValue());
            }
            Owner owner = app.owner();
            out.writeBoolean(owner != null);
            if (owner != null) {
                text(owner.id());
                text(owner.email());
            }
            Permissions permissions = app.permissions();
            out.writeBoolean(permissions != null);
            if (permissions != null) {
                out.writeBoolean(permissions.isPublic());
                out.writeInt(permissions.allowedUsers().size());
                for (String user : permissions.allowedUsers()) {
                    text(user);
                }
            }
            text(app.createdAt() == null ? null : app.createdAt().text());
            text(app.updatedAt() == null ? null : app.updatedAt().text());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private record Reader(DataInputStream in, List<String> texts) implements AutoCloseable {
        Reader(DataInputStream in) {
            this(in, new ArrayList<>());
        }

        @Nullable String text() throws IOException {
            int number = in.readInt();
            if (number == ABSENT) {
                return null;
            }
            if (number != NEW_TEXT) {
                return texts.get(number);
            }
            int length = count(1);
            String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            texts.add(text);
            return text;
        }

        /** A count of things of at least so many bytes; a damaged one does not ask for memory. */
        private int count(int bytesEach) throws IOException {
            int count = in.readInt();
            if (count < 0 || count > in.available() / bytesEach) {
                throw new IOException("a damaged catalog");
            }
            return count;
        }

        private String present() throws IOException {
            String text = text();
            if (text == null) {
                throw new IOException("a damaged catalog");
            }
            return text;
        }

        private @Nullable Integer number() throws IOException {
            return in.readBoolean() ? in.readInt() : null;
        }

        App app() throws IOException {
            String id = present();
            String name = present();
            String description = text();
            AppStatus status = AppStatus.of(present());
            String image = text();
            Integer port = number();
            Integer replicas = number();
            String environment = text();
            Resources resources = new Resources(text(), text());
            String url = text();
            String organization = text();
            String project = text();
            Map<String, String> labels = new LinkedHashMap<>();
            for (int left = count(8); left > 0; left--) {
                labels.put(present(), present());
            }
            Owner owner = in.readBoolean() ? new Owner(text(), text()) : null;
            Permissions permissions = in.readBoolean() ? permissions() : null;
            String created = text();
            String updated = text();
            return new App(
                    id,
                    name,
                    description,
                    status,
                    image,
                    port,
                    replicas,
                    environment == null ? null : AppEnvironment.of(environment),
                    resources,
                    url,
                    organization,
                    project,
                    labels,
                    owner,
                    permissions,
                    created == null ? null : Timestamp.parse(created),
                    updated == null ? null : Timestamp.parse(updated));
        }

        private Permissions permissions() throws IOException {
            boolean isPublic = in.readBoolean();
            List<String> users = new ArrayList<>();
            for (int left = count(4); left > 0; left--) {
                users.add(present());
            }
            return new Permissions(isPublic, users);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
