package strongly.console.app;

/** The console's version, from the jar it runs from. */
final class Version {
    private Version() {}

    /** The version, or "development" where the console runs from classes. */
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
