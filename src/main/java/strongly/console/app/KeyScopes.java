package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.api.AppsClient;
import strongly.console.model.Identity;
import strongly.console.model.Scope;
import strongly.console.task.BackgroundTask;
import strongly.console.task.TaskRunner;

import java.util.Set;
import java.util.function.Consumer;

/**
 * What the key may do, where the instance tells: good to know early, so that commands say why they
 * are disabled.
 */
final class KeyScopes {
    private volatile @Nullable Set<String> scopes;

    /**
     * Asks the instance whose key it is; UI thread only.
     *
     * @param onIdentity told who it is, null where the instance does not say
     */
    void learn(AppsClient client, TaskRunner runner, Consumer<@Nullable Identity> onIdentity) {
        runner.run(
                BackgroundTask.of("who am I", client::whoAmI)
                        .onSuccess(
                                identity -> {
                                    onIdentity.accept(identity);
                                    if (identity != null) {
                                        scopes = identity.scopes();
                                    }
                                })
                        .onFailure(untold -> scopes = null));
    }

    /** Whether it is known that the key lacks a scope; any thread. */
    boolean lacks(Scope scope) {
        Set<String> known = scopes;
        return known != null && !known.contains(scope.value());
    }
}
