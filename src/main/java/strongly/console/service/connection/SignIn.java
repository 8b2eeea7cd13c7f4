package strongly.console.service.connection;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.ApiTimeoutException;
import strongly.console.api.AppsClient;
import strongly.console.api.CallCancelledException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.InstanceUrl;
import strongly.console.api.NetworkException;
import strongly.console.api.NotFoundException;
import strongly.console.api.RateLimitedException;
import strongly.console.api.ServerCertificate;
import strongly.console.api.UnauthorizedException;
import strongly.console.api.UnexpectedStatusException;
import strongly.console.api.UnreadableAnswerException;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.Identity;
import strongly.console.model.Scope;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tries an address and a key, step by step, and says what to do where a step fails. */
public final class SignIn {
    /** The steps, in their order. */
    public enum Step {
        /** The address is one. */
        ADDRESS("The address is complete"),
        /** Something answers. */
        REACH("The instance answers"),
        /** Nobody in between can read along. */
        SECURE("Encryption and certificate"),
        /** What answers is the API. */
        API("It speaks the API"),
        /** The key is accepted. */
        KEY("The key is accepted"),
        /** What the key may do. */
        SCOPES("What the key may do"),
        /** The apps can be read. */
        APPS("The apps can be read");

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
     * @param certificate the certificate that was refused, null where that was not the reason
     */
    public record Outcome(
            Step step, boolean passed, String message, @Nullable ServerCertificate certificate) {
        /** An outcome without a certificate. */
        public Outcome(Step step, boolean passed, String message) {
            this(step, passed, message, null);
        }
    }

    /**
     * What a trial that went well found.
     *
     * @param address where the API is, which may be nearer to the host than what was pasted
     * @param identity who the key is, as far as the instance tells
     */
    public record Found(InstanceUrl address, Identity identity) {}

    private final Function<InstanceUrl, AppsClient> clients;
    private final List<InstanceUrl> places;

    /**
     * A trial.
     *
     * @param clients makes a client of an address
     * @param address what was entered
     */
    public SignIn(Function<InstanceUrl, AppsClient> clients, InstanceUrl address) {
        this.clients = clients;
        this.places = address.places();
    }

    /**
     * Tries; blocks.
     *
     * @param progress told of each step as it ends
     * @return what was found; null where a step failed
     * @throws CallCancelledException where the thread was interrupted
     */
    public @Nullable Found perform(Consumer<Outcome> progress) {
        ApiException first = null;
        for (Iterator<InstanceUrl> rest = places.iterator(); rest.hasNext(); ) {
            InstanceUrl place = rest.next();
            AppsClient client = clients.apply(place);
            try {
                AppPage page = client.listApps(new AppListQuery(null, null, null, 1, 0L, null));
                return found(place, client, page.pagination().total(), progress);
            } catch (CallCancelledException cancelled) {
                throw cancelled;
            } catch (ApiException failure) {
                boolean elsewhere = isElsewhere(failure);
                if (elsewhere && first == null) {
                    first = failure;
                }
                if (elsewhere && rest.hasNext()) {
                    continue;
                }
                if (elsewhere && first != null) {
                    // of several places without the API, the one that was entered is blamed
                    report(places.getFirst(), first, progress);
                } else {
                    report(place, failure, progress);
                }
                return null;
            }
        }
        throw new IllegalStateException("an address has a place");
    }

    /** Whether the API may be at another path of the same host. */
    private static boolean isElsewhere(ApiException failure) {
        return failure instanceof NotFoundException
                || failure instanceof UnreadableAnswerException
                || (failure instanceof UnexpectedStatusException
                        && (failure.status() / 100 == 3 || failure.status() == 405));
    }

    private static Found found(
            InstanceUrl place, AppsClient client, long total, Consumer<Outcome> progress) {
        reached(place, progress);
        progress.accept(new Outcome(Step.API, true, ""));
        Identity identity = identity(client);
        progress.accept(new Outcome(Step.KEY, true, owner(identity)));
        progress.accept(new Outcome(Step.SCOPES, true, describe(identity.scopes())));
        progress.accept(
                new Outcome(
                        Step.APPS,
                        true,
                        total == 1 ? "It sees 1 app" : "It sees %,d apps".formatted(total)));
        return new Found(place, identity);
    }

    /** It answers, and nobody reads along. */
    private static void reached(InstanceUrl place, Consumer<Outcome> progress) {
        progress.accept(new Outcome(Step.ADDRESS, true, place.root()));
        progress.accept(new Outcome(Step.REACH, true, ""));
        String protection =
                place.isEncrypted()
                        ? "Encrypted, and the certificate is trusted"
                        : place.isUnprotected()
                                ? "Not encrypted: others on the network can read along"
                                : "Not encrypted, but it stays within this computer";
        progress.accept(new Outcome(Step.SECURE, true, protection));
    }

    private static Identity identity(AppsClient client) {
        try {
            Identity identity = client.whoAmI();
            if (identity != null) {
                return identity;
            }
        } catch (CallCancelledException cancelled) {
            throw cancelled;
        } catch (ApiException untold) {
            // who the key is, is good to know but not needed
            return unknown();
        }
        return unknown();
    }

    private static Identity unknown() {
        return new Identity(null, null, null, null, null, null);
    }

    private static String owner(Identity identity) {
        if (identity.email() != null) {
            return "It is " + identity.email() + "'s";
        }
        return identity.name() == null ? "" : "It is " + identity.name() + "'s";
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

    private static void report(
            InstanceUrl place, ApiException failure, Consumer<Outcome> progress) {
        if (failure instanceof NetworkException broken && !broken.isInsecure()) {
            progress.accept(new Outcome(Step.ADDRESS, true, place.root()));
            failed(
                    Step.REACH,
                    sentence(broken) + " Check the address, the network and the proxy.",
                    progress);
            return;
        }
        if (failure instanceof NetworkException insecure) {
            progress.accept(new Outcome(Step.ADDRESS, true, place.root()));
            progress.accept(new Outcome(Step.REACH, true, ""));
            progress.accept(
                    new Outcome(
                            Step.SECURE,
                            false,
                            sentence(insecure)
                                    + (insecure.certificate() == null
                                            ? ""
                                            : " If your company vouches for it, choose the file"
                                                    + " of its CA under Proxy and certificates."),
                            insecure.certificate()));
            return;
        }
        if (failure instanceof ApiTimeoutException) {
            progress.accept(new Outcome(Step.ADDRESS, true, place.root()));
            failed(
                    Step.REACH,
                    "Nothing answered in time. Check the address, the network and the proxy.",
                    progress);
            return;
        }
        reached(place, progress);
        switch (failure) {
            case UnauthorizedException refused -> {
                progress.accept(new Outcome(Step.API, true, ""));
                failed(
                        Step.KEY,
                        "The instance does not know this key. Keys begin with sk- and are made"
                                + " under Profile > Security > API Keys.",
                        progress);
            }
            case ForbiddenException withoutRead -> {
                progress.accept(new Outcome(Step.API, true, ""));
                progress.accept(new Outcome(Step.KEY, true, "The key is known"));
                failed(
                        Step.SCOPES,
                        "The key lacks the scope apps:read, without which no app can be shown."
                                + " Make a key with it under Profile > Security > API Keys.",
                        progress);
            }
            case RateLimitedException limited -> {
                progress.accept(new Outcome(Step.API, true, ""));
                failed(
                        Step.KEY,
                        "The instance limits requests now. Try again in a minute.",
                        progress);
            }
            case NotFoundException foreign ->
                    failed(
                            Step.API,
                            "There is no API at this address. Use the address the web UI has.",
                            progress);
            case UnreadableAnswerException foreign ->
                    failed(
                            Step.API,
                            sentence(foreign) + " Use the address the web UI has.",
                            progress);
            case UnexpectedStatusException proxy when proxy.status() == 407 ->
                    failed(
                            Step.API,
                            "The proxy asks for a name and password. Choose another under Proxy and"
                                    + " certificates.",
                            progress);
            default ->
                    failed(
                            Step.API,
                            "The instance answered "
                                    + failure.status()
                                    + ": "
                                    + failure.getMessage(),
                            progress);
        }
    }

    private static String sentence(ApiException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.endsWith("?") || message.endsWith(".") ? message : message + ".";
    }

    private static void failed(Step step, String message, Consumer<Outcome> progress) {
        progress.accept(new Outcome(step, false, message));
    }
}
