package strongly.console.ui.controls;

import strongly.console.model.AppStatus;
import strongly.console.ui.mvvm.Tone;

/**
 * How a status looks: never by colour alone.
 *
 * @param icon its icon
 * @param tone its colour's meaning
 */
public record StatusLook(Icon icon, Tone tone) {
    /** The look of a status; one never heard of is neutral with a question mark. */
    public static StatusLook of(AppStatus status) {
        return switch (status.value()) {
            case "running" -> new StatusLook(Icon.CHECK_CIRCLE, Tone.SUCCESS);
            case "failed", "error" -> new StatusLook(Icon.ERROR, Tone.DANGER);
            case "stopped" -> new StatusLook(Icon.STOP, Tone.NEUTRAL);
            case "pending" -> new StatusLook(Icon.CLOCK, Tone.WARNING);
            case "building" -> new StatusLook(Icon.BUILD, Tone.ACCENT);
            case "deploying" -> new StatusLook(Icon.DEPLOY, Tone.ACCENT);
            case "starting" -> new StatusLook(Icon.START, Tone.ACCENT);
            case "stopping" -> new StatusLook(Icon.STOP, Tone.WARNING);
            case "restarting" -> new StatusLook(Icon.RESTART, Tone.ACCENT);
            default -> new StatusLook(Icon.HELP, Tone.NEUTRAL);
        };
    }
}
