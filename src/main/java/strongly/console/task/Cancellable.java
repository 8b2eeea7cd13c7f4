package strongly.console.task;

/** Something under way that can be called off. */
@FunctionalInterface
public interface Cancellable {
    /** Nothing to call off. */
    Cancellable NONE = () -> {};

    /** Calls it off; without effect when it has ended. Any thread may call. */
    void cancel();
}
