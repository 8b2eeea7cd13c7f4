package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.ConflictException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.NotFoundException;
import strongly.console.api.RateLimitedException;
import strongly.console.api.UnauthorizedException;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;

import java.time.Duration;
import java.util.Locale;

/** What operations say to people: what happened, to what, and what to do. */
final class OperationTexts {
    private static final int LONGEST = 300;

    private OperationTexts() {}

    static String busy(OperationRequest request, OperationState underWay) {
        return "%s of %s is under way already. Wait for its end or cancel it."
                .formatted(underWay.kind().progressive(), request.appName());
    }

    static String holding(OperationRequest request, Duration left) {
        return "%s goes out in %d s; cancel to call it off"
                .formatted(request.kind().label(), Math.max(1, left.toSeconds()));
    }

    static String done(OperationRequest request) {
        return request.appName() + " was " + request.kind().past();
    }

    static String ready(OperationRequest request, RuntimeStatus seen) {
        boolean none = seen.replicas() == null || seen.replicas() == 0;
        if (none || request.kind() == OperationKind.STOP) {
            return done(request);
        }
        return "%s: %s".formatted(done(request), replicas(seen));
    }

    static String replicas(RuntimeStatus seen) {
        return "%s of %s replicas ready"
                .formatted(known(seen.readyReplicas()), known(seen.replicas()));
    }

    private static String known(@Nullable Integer number) {
        return number == null ? "?" : number.toString();
    }

    static String progress(RuntimeStatus seen) {
        String message = seen.message();
        return message == null || message.isBlank()
                ? seen.state().label() + ", " + replicas(seen)
                : cut(message);
    }

    /** The runtime turned to the worse while the operation was followed. */
    static String turned(OperationRequest request, RuntimeStatus seen) {
        String reason = seen.message();
        String why = reason == null || reason.isBlank() ? "" : ": " + cut(reason);
        String turn =
                seen.state().equals(AppStatus.FAILED) ? "failed" : "is " + seen.state().value();
        return "%s %s%s. Its logs tell more; %s"
                .formatted(
                        request.appName(),
                        turn,
                        why,
                        switch (request.kind()) {
                            case DEPLOY -> "roll back, or deploy again once it is fixed.";
                            case ROLL_BACK -> "deploy an image that is known to work.";
                            case STOP -> "stop it again if it should not run.";
                            default -> "deploy it again once it is fixed.";
                        });
    }

    static String notApplied(OperationRequest request, RuntimeStatus seen) {
        return "The record of %s was changed, but the runtime still aims at %s replicas. Deploy it"
                        .formatted(request.appName(), known(seen.replicas()))
                + " to apply the change.";
    }

    static String tooSlow(OperationRequest request, Duration limit, @Nullable String last) {
        return ("%s did not get there within %d min%s."
                        + " It may still do so: watch its status and logs.")
                .formatted(
                        request.appName(),
                        limit.toMinutes(),
                        last == null ? "" : " (" + last + ")");
    }

    static String unfollowed(OperationRequest request) {
        return "The instance took the order; the console no longer watches what becomes of "
                + request.appName()
                + ".";
    }

    static String unreadable(OperationRequest request, ApiException error) {
        return "The instance took the order, but the status of %s cannot be read: %s"
                .formatted(request.appName(), reason(error));
    }

    static String gone(OperationRequest request) {
        return request.appName() + " is gone: it was deleted, or this key can no longer see it.";
    }

    static String checking(ApiException error) {
        return "No clear answer (" + reason(error) + "); reading what became of it";
    }

    static String lostButUnderWay(OperationRequest request, RuntimeStatus seen) {
        return "The answer got lost, but %s is %s: the order arrived"
                .formatted(request.appName(), seen.state().value());
    }

    static String lostButDone(OperationRequest request) {
        return "The answer got lost, but it was done: " + done(request) + ".";
    }

    static String lostNotSeen(OperationRequest request, String found) {
        return ("The answer got lost, and %s. Nothing was sent again;"
                        + " look once more in a moment before you %s again.")
                .formatted(found, request.kind().label().toLowerCase(Locale.ROOT));
    }

    static String lostUnread(OperationRequest request, ApiException error) {
        return "The answer got lost, and %s could not be read either: %s Nothing was sent again."
                .formatted(request.appName(), reason(error));
    }

    /** The server refused, or the request never reached it. */
    static String refused(OperationRequest request, ApiException error) {
        return "%s was not %s. %s"
                .formatted(request.appName(), request.kind().past(), advice(request, error));
    }

    private static String advice(OperationRequest request, ApiException error) {
        return switch (error) {
            case ConflictException conflict when request.kind() == OperationKind.CREATE ->
                    reason(conflict) + " Choose another name.";
            case ConflictException conflict ->
                    reason(conflict) + " Its state was read again; see what it allows now.";
            case ForbiddenException forbidden ->
                    reason(forbidden)
                            + " The API key needs the scope "
                            + request.kind().scope().value()
                            + ": connect with a key that has it.";
            case UnauthorizedException unauthorized ->
                    reason(unauthorized) + " Connect again with a valid API key.";
            case NotFoundException missing ->
                    reason(missing) + " It was deleted, or this key can no longer see it.";
            case RateLimitedException limited ->
                    reason(limited) + " Nothing was done; try again" + later(limited) + ".";
            default -> reason(error) + (error.status() == 0 ? " Nothing was done." : "");
        };
    }

    private static String later(RateLimitedException limited) {
        Duration wait = limited.retryAfter();
        return wait == null ? " in a moment" : " in %d s".formatted(Math.max(1, wait.toSeconds()));
    }

    /** The server's own words with its code, as a sentence. */
    static String reason(ApiException error) {
        String text = cut(String.valueOf(error.getMessage()).strip());
        String code = error.code();
        String sentence = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return sentence + (code == null ? "" : " (" + code + ")") + ".";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
