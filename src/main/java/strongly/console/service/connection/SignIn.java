package strongly.console.service.connection;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.ApiTimeoutException;
import strongly.console.api.AppsClient;
import strongly.console.api.ForbiddenException;
import strongly.console.api.NetworkException;
import strongly.console.api.NotFoundException;
import strongly.console.api.RateLimitedException;
import strongly.console.api.UnauthorizedException;
import strongly.console.api.UnreadableAnswerException;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.Identity;
import strongly.console.model.Scope;

import java.util.Set;
import java.util.function.Consumer;

/** Tries an address and a key, step by step, and says what to do where a step fails. */
public final class SignIn {
    /** The steps, in their order. */
    public enum Step {
        /** The instance answers. */
        REACH("The instance answers"),
        /** What answers is the API. */
        API("It speaks the API"),
        /** The key is accepted. */
        KEY("The key is accepted"),
        /** What the key may do. */
        SCOPES("What the key may do");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        /** The step for people. */
        public String label() {
            return label;
        }
    }

    /**
     * How a step went.
     *
     * @param step the step
     * @param passed whether it went well
     * @param message what was found, or what to do
     */
    public record Outcome(Step step, boolean passed, String message) {}

    private final AppsClient client;

    /** A trial of this client's address and key. */
    public SignIn(AppsClient client) {
        this.client = client;
    }

    /**
     * Tries; blocks.
     *
     * @param progress told of each step as it ends
     * @return who the key is, as far as the instance tells; null where a step failed
     */
    public @Nullable Identity perform(Consumer<Outcome> progress) {
        AppPage page;
        try {
            page = client.listApps(new AppListQuery(null, null, null, 1, 0L, null));
        } catch (ForbiddenException withoutRead) {
            reached(progress);
            progress.accept(new Outcome(Step.KEY, true, "The key is known"));
            progress.accept(
                    new Outcome(
                            Step.SCOPES,
                            false,
                            "The key lacks the scope apps:read, without which no app can be shown."
                                    + " Make a key with it under Profile > Security > API Keys."));
            return null;
        } catch (ApiException failure) {
            report(failure, progress);
            return null;
        }
        reached(progress);
        long total = page.pagination().total();
        progress.accept(
                new Outcome(
                        Step.KEY,
                        true,
                        total == 1 ? "It sees 1 app" : "It sees " + total + " apps"));
        Identity identity = identity();
        progress.accept(new Outcome(Step.SCOPES, true, describe(identity.scopes())));
        return identity;
    }

    private static void reached(Consumer<Outcome> progress) {
        progress.accept(new Outcome(Step.REACH, true, ""));
        progress.accept(new Outcome(Step.API, true, ""));
    }

    private Identity identity() {
        try {
            Identity identity = client.whoAmI();
            if (identity != null) {
                return identity;
            }
        } catch (ApiException untold) {
            // who the key is, is good to know but not needed
            return unknown();
        }
        return unknown();
    }

    private static Identity unknown() {
        return new Identity(null, null, null, null, null, null);
    }

    private static String describe(@Nullable Set<String> scopes) {
        if (scopes == null) {
            return "The instance does not tell; it will show when something is refused";
        }
        StringBuilder missing = new StringBuilder();
        for (Scope scope : Scope.values()) {
            if (!scopes.contains(scope.value())) {
                missing.append(missing.isEmpty() ? "" : ", ").append(scope.value());
            }
        }
        return missing.isEmpty() ? "Everything" : "Not everything: it lacks " + missing;
    }

    private static void report(ApiException failure, Consumer<Outcome> progress) {
        switch (failure) {
            case NetworkException unreachable ->
                    progress.accept(
                            new Outcome(
                                    Step.REACH,
                                    false,
                                    unreachable.getMessage()
                                            + ". Check the address, the network and the proxy."));
            case ApiTimeoutException late ->
                    progress.accept(
                            new Outcome(
                                    Step.REACH,
                                    false,
                                    "Nothing answered in time. Check the address and the"
                                            + " network."));
            case UnauthorizedException refused -> {
                reached(progress);
                progress.accept(
                        new Outcome(
                                Step.KEY,
                                false,
                                "The instance does not know this key. Keys begin with sk- and are"
                                        + " made under Profile > Security > API Keys."));
            }
            case UnreadableAnswerException foreign -> notTheApi(foreign, progress);
            case NotFoundException foreign -> notTheApi(foreign, progress);
            case RateLimitedException limited -> {
                reached(progress);
                progress.accept(
                        new Outcome(
                                Step.KEY,
                                false,
                                "The instance limits requests now. Try again in a minute."));
            }
            default -> {
                progress.accept(new Outcome(Step.REACH, true, ""));
                progress.accept(
                        new Outcome(
                                Step.API,
                                false,
                                "The instance answered "
                                        + failure.status()
                                        + ": "
                                        + failure.getMessage()));
            }
        }
    }

    private static void notTheApi(ApiException failure, Consumer<Outcome> progress) {
        progress.accept(new Outcome(Step.REACH, true, ""));
        String what =
                failure instanceof NotFoundException
                        ? "There is no API at this address"
                        : String.valueOf(failure.getMessage());
        progress.accept(
                new Outcome(
                        Step.API,
                        false,
                        what + ". Use the address the web UI has, without a path."));
    }
}
