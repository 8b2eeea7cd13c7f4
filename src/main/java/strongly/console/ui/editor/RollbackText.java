package strongly.console.ui.editor;

import strongly.console.ui.editor.KnownDeployments.Known;
import strongly.console.ui.text.SafeText;
import strongly.console.ui.text.TimeText;

import java.time.Instant;
import java.util.List;

/** Says what a roll back would bring back, as far as anybody here knows. */
final class RollbackText {
    private static final int LONGEST = 160;

    private RollbackText() {}

    /** What is known, in lines; the first says how sure it is. */
    static List<String> of(List<Known> newestFirst, Instant now) {
        if (newestFirst.isEmpty()) {
            return List.of(
                    "Unknown: no deployment of this app was seen from this console. The platform"
                            + " decides what comes back.");
        }
        Known last = newestFirst.getFirst();
        if (newestFirst.size() == 1 || last.rollback()) {
            return List.of(
                    "Unknown: of the deployments before the last nothing certain was seen from this"
                            + " console. The platform decides what comes back.",
                    "Last seen: " + described(last, now));
        }
        return List.of(
                "As seen from this console; a deployment made elsewhere would change it.",
                "Most likely back to: " + described(newestFirst.get(1), now),
                "In place of: " + described(last, now));
    }

    private static String described(Known known, Instant now) {
        StringBuilder text = new StringBuilder();
        if (known.rollback()) {
            text.append("a roll back");
        } else {
            String image = known.image();
            text.append(image == null ? "image unknown" : SafeText.line(image, LONGEST));
        }
        text.append(", ");
        text.append(known.replicas() == null ? "replicas unknown" : count(known.replicas()));
        if (!known.variableNames().isEmpty()) {
            text.append(", variables ")
                    .append(SafeText.line(String.join(", ", known.variableNames()), LONGEST));
        }
        return text.append(" — ")
                .append(known.outcome())
                .append(", ")
                .append(TimeText.relative(known.at(), now))
                .toString();
    }

    private static String count(int replicas) {
        return replicas == 1 ? "1 replica" : replicas + " replicas";
    }
}
