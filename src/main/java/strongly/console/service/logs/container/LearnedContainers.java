package strongly.console.service.logs.container;

import strongly.console.service.logs.line.ContainerName;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.Segment;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of containers that the lines of a source show, at the cost of the lines that came.
 * Bounded. One thread at a time, off the UI thread.
 */
public final class LearnedContainers {
    /** Most names; lines that show more have something else in that place. */
    public static final int MOST = 50;

    private final TreeSet<String> names = new TreeSet<>();
    private long done;

    /**
     * Looks at the lines that came.
     *
     * @return all names so far, in order
     * @throws InterruptedException when interrupted; the next call goes on from there
     */
    public Set<String> update(LogSnapshot lines) throws InterruptedException {
        for (Segment segment : lines.segments()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long from = Math.max(done, Math.max(lines.first(), segment.first()));
            for (long number = from; number < segment.end() && names.size() < MOST; number++) {
                int line = (int) (number - segment.first());
                String name =
                        ContainerName.of(
                                segment.bytes(), segment.start(line), segment.textEnd(line));
                if (name != null) {
                    names.add(name);
                }
            }
            done = Math.max(done, segment.end());
        }
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
