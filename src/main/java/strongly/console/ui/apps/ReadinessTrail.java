package strongly.console.ui.apps;

import strongly.console.model.RuntimeStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How many of an app's replicas were ready in the last quarter of an hour, as far as somebody
 * looked. Only apps that are looked at have one. UI thread only.
 */
final class ReadinessTrail {
    /** How far back it goes. */
    static final Duration LENGTH = Duration.ofMinutes(15);

    private static final int MOST = 90;
    private static final Duration DENSITY = Duration.ofSeconds(10);

    /**
     * A look.
     *
     * @param at when
     * @param share ready of wanted replicas, from 0 to 1
     */
    record Look(Instant at, double share) {}

    private final Deque<Look> looks = new ArrayDeque<>();

    /** Takes up a look; one that says nothing of replicas is left out. */
    void add(Instant at, RuntimeStatus status) {
        Integer ready = status.readyReplicas();
        Integer desired = status.replicas();
        if (ready == null || desired == null) {
            return;
        }
        double share = desired == 0 ? 0 : Math.clamp((double) ready / desired, 0, 1);
        Look newest = looks.peekLast();
        boolean same = newest != null && newest.share() == share;
        if (same && Duration.between(newest.at(), at).abs().compareTo(DENSITY) < 0) {
            return;
        }
        // a clock that was set back would draw backwards
        if (newest != null && at.isBefore(newest.at())) {
            looks.clear();
        }
        looks.addLast(new Look(at, share));
        while (looks.size() > MOST || isOld(looks.peekFirst(), at)) {
            looks.removeFirst();
        }
    }

    private static boolean isOld(Look look, Instant now) {
        return Duration.between(look.at(), now).compareTo(LENGTH) > 0;
    }

    /** The looks in the order of time. */
    List<Look> looks() {
        return List.copyOf(looks);
    }

    /** What it says, for people who cannot see the line. */
    String words() {
        if (looks.isEmpty()) {
            return "";
        }
        double least = 1;
        for (Look look : looks) {
            least = Math.min(least, look.share());
        }
        return "Ready now: %.0f %%; least in the last 15 minutes: %.0f %%"
                .formatted(looks.getLast().share() * 100, least * 100);
    }
}
