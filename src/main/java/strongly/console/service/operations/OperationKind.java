package strongly.console.service.operations;

import strongly.console.model.Scope;

/** What can be done to an app. */
public enum OperationKind {
    CREATE("Create", "Creating", "created", Scope.WRITE),
    EDIT("Edit", "Editing", "changed", Scope.WRITE),
    SCALE("Scale", "Scaling", "scaled", Scope.WRITE),
    RELABEL("Relabel", "Relabelling", "relabelled", Scope.WRITE),
    DEPLOY("Deploy", "Deploying", "deployed", Scope.DEPLOY),
    ROLL_BACK("Roll back", "Rolling back", "rolled back", Scope.DEPLOY),
    START("Start", "Starting", "started", Scope.DEPLOY),
    STOP("Stop", "Stopping", "stopped", Scope.DEPLOY),
    RESTART("Restart", "Restarting", "restarted", Scope.DEPLOY),
    DELETE("Delete", "Deleting", "deleted", Scope.WRITE);

    private final String label;
    private final String progressive;
    private final String past;
    private final Scope scope;

    OperationKind(String label, String progressive, String past, Scope scope) {
        this.label = label;
        this.progressive = progressive;
        this.past = past;
        this.scope = scope;
    }

    /** The verb for people. */
    public String label() {
        return label;
    }

    /** The verb while it goes on, in upper case ("Stopping"). */
    public String progressive() {
        return progressive;
    }

    /** The verb when it is done, in lower case ("stopped"). */
    public String past() {
        return past;
    }

    /** The scope a key needs for it. */
    public Scope scope() {
        return scope;
    }
}
