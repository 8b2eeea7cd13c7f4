package strongly.console.service.logs.mark;

import org.jspecify.annotations.Nullable;

import strongly.console.platform.SettingsStore;
import strongly.console.service.logs.store.LineKey;
import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LineSetBuilder;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.Segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The bookmarks of a connection, kept in the settings. UI thread, but for {@link #find}. */
public final class Bookmarks {
    /** The section of the settings. */
    public static final String SECTION = "log-bookmarks";

    /** Most bookmarks; beyond, the oldest go. */
    public static final int MOST = 1_000;

    private final SettingsStore settings;
    private List<Bookmark> all;

    /** As they are kept. */
    record Kept(List<Bookmark> bookmarks) {
        Kept {
            bookmarks =
                    bookmarks == null
                            ? List.of()
                            : bookmarks.stream().filter(Kept::isWhole).toList();
        }

        private static boolean isWhole(@Nullable Bookmark mark) {
            return mark != null
                    && mark.appId() != null
                    && mark.excerpt() != null
                    && mark.note() != null;
        }
    }

    /** The bookmarks in the settings. */
    public Bookmarks(SettingsStore settings) {
        this.settings = settings;
        this.all = settings.read(SECTION, Kept.class, new Kept(List.of())).bookmarks();
    }

    /** All of an app or container, oldest first. */
    public List<Bookmark> of(String appId, @Nullable String container) {
        return all.stream()
                .filter(mark -> mark.appId().equals(appId))
                .filter(mark -> Objects.equals(mark.container(), container))
                .toList();
    }

    /** Adds a bookmark, or replaces the note of the one that is there. */
    public void put(Bookmark bookmark) {
        List<Bookmark> now = new ArrayList<>(all);
        now.removeIf(bookmark::isSameLine);
        now.add(bookmark);
        keep(now.subList(Math.max(0, now.size() - MOST), now.size()));
    }

    /** Takes a bookmark out. */
    public void remove(Bookmark bookmark) {
        List<Bookmark> now = new ArrayList<>(all);
        if (now.removeIf(bookmark::isSameLine)) {
            keep(now);
        }
    }

    private void keep(List<Bookmark> now) {
        all = List.copyOf(now);
        settings.write(SECTION, new Kept(all));
    }

    /** A bookmark of a line that is held. */
    public static Bookmark of(
            String appId, @Nullable String container, LogSnapshot lines, long number, String note) {
        long key = LineKey.of(lines, number);
        long millis = lines.millis(number);
        int repeat = 0;
        for (long before = number - 1; before >= lines.first(); before--) {
            if (lines.millis(before) != millis) {
                break;
            }
            repeat += LineKey.of(lines, before) == key ? 1 : 0;
        }
        String text = lines.shown(number, Bookmark.EXCERPT * 4).text();
        String excerpt = text.substring(0, Math.min(text.length(), Bookmark.EXCERPT));
        return new Bookmark(appId, container, key, millis, repeat, excerpt, note);
    }

    /** Where bookmarks are, and which. */
    public record Found(LineSet lines, Map<Long, Bookmark> byNumber) {
        /** Nothing found. */
        public static final Found NOTHING = new Found(LineSet.EMPTY, Map.of());
    }

    /**
     * Looks bookmarks up in what is held; looks at every line, so off the UI thread.
     *
     * @return by line number; those whose lines are not held are left out
     */
    public static Found find(List<Bookmark> marks, LogSnapshot lines) {
        if (marks.isEmpty()) {
            return Found.NOTHING;
        }
        Map<Long, List<Bookmark>> byMoment = new HashMap<>();
        for (Bookmark mark : marks) {
            byMoment.computeIfAbsent(mark.millis(), moment -> new ArrayList<>()).add(mark);
        }
        Map<Long, Bookmark> found = new HashMap<>();
        LineSetBuilder numbers = new LineSetBuilder(LineSet.EMPTY);
        Map<Bookmark, Integer> seen = new HashMap<>();
        for (Segment segment : lines.segments()) {
            for (int line = 0; line < segment.count(); line++) {
                long number = segment.first() + line;
                List<Bookmark> candidates =
                        number < lines.first() ? null : byMoment.get(segment.millis(line));
                if (candidates == null) {
                    continue;
                }
                long key = LineKey.of(segment, line);
                for (Bookmark mark : candidates) {
                    if (mark.key() == key
                            && seen.merge(mark, 1, Integer::sum) == mark.repeat() + 1) {
                        found.put(number, mark);
                        numbers.add(number);
                    }
                }
            }
        }
        return new Found(numbers.build(), found);
    }
}
