package strongly.console.ui.detail;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppStatus;
import strongly.console.ui.mvvm.Tone;

import java.util.List;

/**
 * Everything the live status panel shows, at one moment; immutable.
 *
 * @param state the runtime's state, the record's where no look succeeded yet
 * @param stale whether the newest look failed, so that what is shown is older
 * @param message the server's text, safe to show and cut, empty where there is none
 * @param wholeMessage the server's text as it came, null where {@code message} says it all
 * @param ready replicas ready, -1 where unknown
 * @param desired replicas aimed at, -1 where unknown
 * @param replicas the two in words
 * @param url the app's URL, null where there is none
 * @param inState how long it has been in this state, empty where unknown
 * @param drift where record and runtime disagree
 * @param problem why the newest look failed, empty where it did not
 * @param problemTone how bad that is
 */
public record StatusPanelState(
        AppStatus state,
        boolean stale,
        String message,
        @Nullable String wholeMessage,
        int ready,
        int desired,
        String replicas,
        @Nullable String url,
        String inState,
        List<String> drift,
        String problem,
        Tone problemTone) {
    /** Before anything is known. */
    static final StatusPanelState EMPTY =
            new StatusPanelState(
                    AppStatus.UNKNOWN,
                    false,
                    "",
                    null,
                    -1,
                    -1,
                    "",
                    null,
                    "",
                    List.of(),
                    "",
                    Tone.NEUTRAL);
}
