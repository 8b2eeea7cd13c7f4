package strongly.console.app;

/** Entry point of the console. */
public final class Main {
    private Main() {}

    /** Starts the console. */
    public static void main(String[] args) {}
}
