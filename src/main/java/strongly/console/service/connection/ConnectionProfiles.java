package strongly.console.service.connection;

import org.jspecify.annotations.Nullable;

import strongly.console.platform.SettingsStore;

import java.util.ArrayList;
import java.util.List;

/** The remembered connections (section {@code connections} of the settings). Any thread. */
public final class ConnectionProfiles {
    private static final String SECTION = "connections";

    /**
     * What is kept.
     *
     * @param profiles in the order they were made
     * @param last id of the one used last, null for the sandbox
     */
    private record Stored(List<ConnectionProfile> profiles, @Nullable String last) {
        static final Stored NOTHING = new Stored(List.of(), null);
    }

    private final SettingsStore settings;

    /** The connections of these settings. */
    public ConnectionProfiles(SettingsStore settings) {
        this.settings = settings;
    }

    private Stored stored() {
        return settings.read(SECTION, Stored.class, Stored.NOTHING);
    }

    /** All connections, in the order they were made. */
    public List<ConnectionProfile> all() {
        return List.copyOf(stored().profiles());
    }

    /** The connection used last, null for the sandbox. */
    public @Nullable ConnectionProfile last() {
        Stored stored = stored();
        return stored.last() == null ? null : find(stored.last());
    }

    /** The connection of this id, null where there is none. */
    public @Nullable ConnectionProfile find(String id) {
        for (ConnectionProfile profile : stored().profiles()) {
            if (profile.id().equals(id)) {
                return profile;
            }
        }
        return null;
    }

    /** Keeps a connection; one of the same id is replaced. */
    public void save(ConnectionProfile saved) {
        Stored stored = stored();
        List<ConnectionProfile> profiles = new ArrayList<>(stored.profiles());
        int at = -1;
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).id().equals(saved.id())) {
                at = i;
            }
        }
        if (at < 0) {
            profiles.add(saved);
        } else {
            profiles.set(at, saved);
        }
        settings.write(SECTION, new Stored(List.copyOf(profiles), stored.last()));
    }

    /** Forgets a connection. */
    public void forget(String id) {
        Stored stored = stored();
        List<ConnectionProfile> profiles = new ArrayList<>(stored.profiles());
        profiles.removeIf(profile -> profile.id().equals(id));
        String last = id.equals(stored.last()) ? null : stored.last();
        settings.write(SECTION, new Stored(List.copyOf(profiles), last));
    }

    /** Remembers which connection is used; null for the sandbox. */
    public void use(@Nullable String id) {
        settings.write(SECTION, new Stored(stored().profiles(), id));
    }
}
