package strongly.console.ui.fx;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.reflect.Field;

/**
 * Lets JavaFX's timer rest on Linux while nothing moves. A quarter of a second after the last
 * change the toolkit asks its timer to pause, and to resume at the next one; on GTK the timer does
 * not listen (both methods are empty there) and wakes the processor 60 times a second for as long
 * as a window is open. This puts a timer in its place that does as it is told. It reaches into
 * JavaFX, where nothing public will do; where that fails everything is as it was.
 */
public final class RestingPulse {
    private static final Logger LOG = LoggerFactory.getLogger(RestingPulse.class);
    private static final String GTK = "com.sun.glass.ui.gtk.GtkTimer";

    private final Toolkit toolkit;
    private final Field timer;

    private RestingPulse(Toolkit toolkit) throws ReflectiveOperationException {
        this.toolkit = toolkit;
        this.timer = field(toolkit, "pulseTimer");
    }

    private static Field field(Toolkit toolkit, String name) throws ReflectiveOperationException {
        Field field = toolkit.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** Installs it where it is needed; UI thread, once the toolkit has started. */
    public static void install() {
        try {
            RestingPulse pulse = ofToolkit();
            if (pulse.current().getClass().getName().equals(GTK)) {
                pulse.replace();
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failure) {
            LOG.debug("The timer of JavaFX does not rest", failure);
        }
    }

    /** Of the toolkit that runs, whatever its timer. */
    static RestingPulse ofToolkit() throws ReflectiveOperationException {
        return new RestingPulse(Toolkit.getToolkit());
    }

    Timer current() throws ReflectiveOperationException {
        return (Timer) timer.get(toolkit);
    }

    void put(Timer other) throws ReflectiveOperationException {
        timer.set(toolkit, other);
    }

    /** Puts a timer that rests in the place of the one that ticks, and starts it. */
    Resting replace() throws ReflectiveOperationException {
        Runnable tick = (Runnable) field(toolkit, "timerRunnable").get(toolkit);
        int period = field(toolkit, "PULSE_INTERVAL").getInt(toolkit);
        Resting resting = new Resting(current(), tick);
        current().stop();
        put(resting);
        resting.start(period);
        return resting;
    }

    /** Ticks through another timer, which it stops while it rests. Any thread. */
    static final class Resting extends Timer {
        private final Timer ticking;
        private final Runnable tick;
        private int period;

        Resting(Timer ticking, Runnable tick) {
            super(tick);
            this.ticking = ticking;
            this.tick = tick;
        }

        @Override
        protected long _start(Runnable runnable) {
            throw new UnsupportedOperationException("GTK has no timer that follows the screen");
        }

        @Override
        protected long _start(Runnable runnable, int everyMillis) {
            period = everyMillis;
            ticking.start(everyMillis);
            return 1;
        }

        @Override
        protected void _stop(long pointer) {
            ticking.stop();
        }

        @Override
        protected void _pause(long pointer) {
            ticking.stop();
        }

        /** What ends the rest is seen at once, not a tick later. */
        @Override
        protected void _resume(long pointer) {
            if (!ticking.isRunning()) {
                ticking.start(period);
                tick.run();
            }
        }

        boolean isResting() {
            return !ticking.isRunning();
        }
    }
}
