package strongly.console.service.operations;

import strongly.console.model.Scope;

/** What can be done to an app. */
public enum OperationKind {
    CREATE("Create", Scope.WRITE),
    EDIT("Edit", Scope.WRITE),
    SCALE("Scale", Scope.WRITE),
    RELABEL("Relabel", Scope.WRITE),
    DEPLOY("Deploy", Scope.DEPLOY),
    ROLL_BACK("Roll back", Scope.DEPLOY),
    START("Start", Scope.DEPLOY),
    STOP("Stop", Scope.DEPLOY),
    RESTART("Restart", Scope.DEPLOY),
    DELETE("Delete", Scope.WRITE);

    private final String label;
    private final Scope scope;

    OperationKind(String label, Scope scope) {
        this.label = label;
        this.scope = scope;
    }

    /** The verb for people. */
    public String label() {
        return label;
    }

    /** The scope a key needs for it. */
    public Scope scope() {
        return scope;
    }
}
