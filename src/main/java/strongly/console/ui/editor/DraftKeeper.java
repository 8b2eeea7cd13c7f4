package strongly.console.ui.editor;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.Draft;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps what is typed into a form shortly after it is typed, so that it survives closing, switching
 * and a crash. It takes away only what it kept itself or took up: a form nobody typed into leaves a
 * draft of before alone. UI thread only.
 */
final class DraftKeeper {
    private static final Duration DELAY = Duration.ofMillis(800);

    private final EditorPorts ports;
    private final String key;
    private final Supplier<@Nullable Draft> current;
    private Cancellable timer = Cancellable.NONE;
    private boolean touched;
    private boolean own;
    private boolean ended;

    /**
     * A keeper.
     *
     * @param form tells the form from others of the connection
     * @param current what is to be kept, null where nothing is worth it
     */
    DraftKeeper(EditorPorts ports, String form, Supplier<@Nullable Draft> current) {
        this.ports = ports;
        this.key = ports.connection() + " " + form;
        this.current = current;
    }

    /** Something was typed. */
    void touch() {
        touched = true;
        timer.cancel();
        if (!ended) {
            timer = ports.scheduler().schedule(DELAY, () -> ports.ui().dispatch(this::keep));
        }
    }

    /** Keeps what was typed so far; forgets the draft where nothing of it stands any more. */
    void keep() {
        timer.cancel();
        if (ended || !touched) {
            return;
        }
        touched = false;
        Draft draft = current.get();
        if (draft == null) {
            forget();
        } else {
            own = true;
            ports.drafts().save(key, draft);
        }
    }

    /** Keeps the draft as it is and nothing more. */
    void leave() {
        keep();
        ended = true;
    }

    /** Forgets the draft: it was sent, or thrown away with the form. */
    void end() {
        forget();
        ended = true;
    }

    /** Forgets what was kept so far. */
    void forget() {
        timer.cancel();
        touched = false;
        if (own) {
            own = false;
            ports.drafts().delete(key);
        }
    }

    /**
     * Reads the draft that was kept before, if there is one.
     *
     * @param receiver puts it into the form and says whether it did
     */
    <T extends Draft> void restore(Class<T> type, Predicate<T> receiver) {
        load(
                type,
                draft -> {
                    if (draft != null && !ended && receiver.test(draft)) {
                        // it stands there as it was typed, at the time it was typed
                        timer.cancel();
                        touched = false;
                        own = true;
                        if (current.get() == null) {
                            // the instance holds meanwhile what was typed: nothing is unfinished
                            forget();
                        }
                    }
                });
    }

    /** Keeps this draft of a form that was left, unless there is a newer one meanwhile. */
    void bringBack(Draft draft) {
        load(
                draft.getClass(),
                newer -> {
                    if (newer == null) {
                        ports.drafts().save(key, draft);
                    }
                });
    }

    private <T extends Draft> void load(Class<T> type, Consumer<@Nullable T> receiver) {
        ports.runner()
                .run(
                        BackgroundTask.of(
                                        "read draft",
                                        () -> new Found<>(ports.drafts().load(key, type)))
                                .onSuccess(found -> receiver.accept(found.draft())));
    }

    private record Found<T extends Draft>(@Nullable T draft) {}
}
