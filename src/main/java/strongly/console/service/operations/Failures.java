package strongly.console.service.operations;

import strongly.console.api.ApiException;
import strongly.console.api.RequestDescription;
import strongly.console.api.UnreadableAnswerException;

/** Failures of operations as the API's exceptions. */
final class Failures {
    private Failures() {}

    /** A failure that is no answer of the API is one of which nobody knows the outcome. */
    static ApiException asApiException(OperationRequest request, Exception failure) {
        return failure instanceof ApiException known
                ? known
                : new UnreadableAnswerException(
                        "The console failed on the answer",
                        new RequestDescription(request.kind().label(), "POST", "/apps", null),
                        true,
                        failure);
    }
}
