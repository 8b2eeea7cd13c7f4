package strongly.console.service.forms;

/** The fields of an app that forms hold. */
public enum AppField {
    NAME("Name", "name", 1_000),
    DESCRIPTION("Description", "description", 10_000),
    IMAGE("Image", "image", 2_000),
    PORT("Port", "port", 100),
    REPLICAS("Replicas", "replicas", 100),
    ENVIRONMENT("Environment", "environment", 1_000),
    CPU("CPU", "resources.cpu", 100),
    MEMORY("Memory", "resources.memory", 100),
    PROJECT("Project", "projectId", 1_000),
    LABELS("Labels", "labels", 1_000);

    private final String label;
    private final String path;
    private final int mostCharacters;

    AppField(String label, String path, int mostCharacters) {
        this.label = label;
        this.path = path;
        this.mostCharacters = mostCharacters;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** The name in the API document. */
    public String path() {
        return path;
    }

    /**
     * Most characters that can be typed or pasted at all (for labels: of a key or a value); well
     * above what the rule allows, so that a text that is a little too long can be mended, and far
     * below what would slow the window down.
     */
    public int mostCharacters() {
        return mostCharacters;
    }
}
