package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import strongly.console.sandbox.History.Event;
import strongly.console.sandbox.History.Span;
import strongly.console.sandbox.History.Voice;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** Entries of a log, from the newest into the past. */
sealed interface LogSource {
    /**
     * What was written at once.
     *
     * @param at milliseconds since 1970
     * @param text one line or, with a stack trace, several
     */
    record Entry(long at, String text) {}

    /** The next older entry, null where there is none. */
    @Nullable Entry next();

    /** What the platform and the app wrote of what happened to it. */
    final class Events implements LogSource {
        private final LogShape shape;
        private final Iterator<Event> events;

        Events(SandboxApp app) {
            this.shape = app.logs.shape();
            this.events = app.history().newestFirst().iterator();
        }

        @Override
        public @Nullable Entry next() {
            if (!events.hasNext()) {
                return null;
            }
            Event event = events.next();
            Instant time = Instant.ofEpochMilli(event.at());
            if (event.voice() == Voice.PLATFORM) {
                String text = "[platform] " + event.text();
                return new Entry(
                        event.at(), LogShape.BRACKETED.line(time, event.level(), text, event.at()));
            }
            int end = event.text().indexOf('\n');
            String message = end < 0 ? event.text() : event.text().substring(0, end);
            String rest = end < 0 ? "" : event.text().substring(end);
            String line = shape.line(time, event.level(), message, Dice.mix(event.at()));
            return new Entry(event.at(), line + rest);
        }
    }

    /** What a container writes all day while the app runs. */
    final class Traffic implements LogSource {
        private final LogShape shape;
        private final String named;
        private final Rhythm rhythm;
        private final History history;
        private final long salt;
        private final long now;
        private int span;
        private long number;

        Traffic(SandboxApp app, String container, long now) {
            this.shape = app.logs.shapeOf(container);
            this.named = shape.names(container);
            this.salt = Dice.roll(app.id.hashCode(), container.hashCode());
            this.rhythm = new Rhythm(app.logs.linesPerSecondOf(container), salt);
            this.history = app.history();
            this.now = now;
            this.span = history.running().size() - 1;
            this.number = Long.MAX_VALUE;
        }

        @Override
        public @Nullable Entry next() {
            List<Span> spans = history.running();
            while (span >= 0) {
                Span current = spans.get(span);
                if (number == Long.MAX_VALUE) {
                    number = rhythm.newest(Math.min(now, current.to()));
                }
                long at = rhythm.at(number);
                if (at >= current.from()) {
                    return entry(number--, at);
                }
                span--;
                number = Long.MAX_VALUE;
            }
            return null;
        }

        private Entry entry(long entry, long at) {
            long roll = Dice.roll(salt, ~entry);
            String level = LogTexts.level(roll, history.troubled(at));
            String text =
                    shape.line(Instant.ofEpochMilli(at), level, LogTexts.message(level, roll), roll)
                            + named;
            boolean traced = level.equals("ERROR") && (roll & 0x300) == 0;
            return new Entry(at, traced ? text + shape.trace(roll) : text);
        }
    }
}
