package strongly.console.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Takes secrets out of what a server says, since a careless one repeats what it was sent. */
final class Redaction {
    private static final String MARK = "•••";

    /** Shorter values are no secrets ("1", "on"), and taking them out would garble every text. */
    private static final int SHORTEST = 4;

    private final List<String> secrets;

    private Redaction(Collection<String> secrets) {
        this.secrets =
                secrets.stream()
                        .filter(secret -> secret.length() >= SHORTEST)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    static Redaction of(String secret) {
        return new Redaction(List.of(secret));
    }

    /** This redaction, which takes out these secrets too. */
    Redaction and(Collection<String> others) {
        List<String> all = new ArrayList<>(secrets);
        all.addAll(others);
        return new Redaction(all);
    }

    /** The text without the secrets. */
    String clean(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, MARK);
        }
        return redacted;
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "Redaction[" + secrets.size() + "]";
    }
}
