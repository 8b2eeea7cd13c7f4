package strongly.console.ui.editor;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.Draft;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps what is typed into a form shortly after it is typed, so that it survives closing, switching
 * and a crash. UI thread only.
 */
final class DraftKeeper {
    private static final Duration DELAY = Duration.ofMillis(800);

    private final EditorPorts ports;
    private final String key;
    private final Supplier<@Nullable Draft> current;
    private Cancellable timer = Cancellable.NONE;
    private boolean ended;
    private boolean restoring;

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
        timer.cancel();
        if (!ended) {
            timer = ports.scheduler().schedule(DELAY, () -> ports.ui().dispatch(this::keep));
        }
    }

    /** Keeps what stands in the form now; forgets the draft where nothing does. */
    void keep() {
        timer.cancel();
        if (ended) {
            return;
        }
        Draft draft = current.get();
        if (draft == null) {
            if (!restoring) {
                ports.drafts().delete(key);
            }
        } else {
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
        timer.cancel();
        ended = true;
        ports.drafts().delete(key);
    }

    /** Forgets what was kept so far. */
    void forget() {
        timer.cancel();
        ports.drafts().delete(key);
    }

    /** Reads the draft that was kept before, if there is one. */
    <T extends Draft> void restore(Class<T> type, Consumer<T> receiver) {
        restoring = true;
        ports.runner()
                .run(
                        BackgroundTask.of("read draft", () -> new Found<>(load(type)))
                                .onSuccess(
                                        found -> {
                                            T draft = found.draft();
                                            if (draft != null && !ended) {
                                                receiver.accept(draft);
                                            }
                                        })
                                .onFinished(() -> restoring = false));
    }

    private <T extends Draft> @Nullable T load(Class<T> type) {
        return ports.drafts().load(key, type);
    }

    private record Found<T extends Draft>(@Nullable T draft) {}
}
