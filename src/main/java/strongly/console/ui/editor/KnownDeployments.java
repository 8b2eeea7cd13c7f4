package strongly.console.ui.editor;

import org.jspecify.annotations.Nullable;

/** What is known here of earlier deployments; the API tells nothing of them. */
@FunctionalInterface
public interface KnownDeployments {
    /** Nothing is known. */
    KnownDeployments NONE = appId -> null;

    /**
     * What a roll back would bring back, in words; blocks, called on a background thread.
     *
     * @return null where nothing is known
     */
    @Nullable String describePrevious(String appId);
}
