package strongly.console.service.catalog.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Offers what may come next in a query. */
public final class QueryCompletion {
    private static final int MOST = 12;

    /**
     * One offer.
     *
     * @param start where the replaced text begins, in characters
     * @param end where it ends
     * @param replacement what stands there instead
     * @param hint what it means, may be empty
     */
    public record Offer(int start, int end, String replacement, String hint) {}

    private final Function<String, ? extends Collection<String>> values;

    /**
     * A completion.
     *
     * @param values the values that occur for a field; for {@code label} keys and {@code key=value}
     */
    public QueryCompletion(Function<String, ? extends Collection<String>> values) {
        this.values = values;
    }

    /** Offers for the word the caret stands in, best first; every field where it is in none. */
    public List<Offer> offers(String text, int caret) {
        int position = Math.clamp(caret, 0, text.length());
        int start = position;
        while (start > 0 && !isBoundary(text.charAt(start - 1))) {
            start--;
        }
        while (start < position && (text.charAt(start) == '-' || text.charAt(start) == '!')) {
            start++;
        }
        String typed = text.substring(start, position);
        int operator = operatorIn(typed);
        return operator < 0
                ? fields(typed, start, position)
                : values(typed, operator, start, position);
    }

    private static boolean isBoundary(char character) {
        return Character.isWhitespace(character) || character == '(' || character == ')';
    }

    private static int operatorIn(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (":<>=!".indexOf(typed.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<Offer> fields(String typed, int start, int end) {
        List<Offer> offers = new ArrayList<>();
        String lower = typed.toLowerCase(Locale.ROOT);
        for (String field : FieldTerms.FIELDS) {
            if (field.startsWith(lower)) {
                offers.add(new Offer(start, end, field + operator(field), hint(field)));
            }
        }
        return offers;
    }

    private static String operator(String field) {
        return switch (field) {
            case "replicas" -> ">";
            case "ready", "updated", "memory" -> "<";
            case "cpu" -> ">=";
            case "created" -> ">";
            default -> ":";
        };
    }

    private static String hint(String field) {
        return switch (field) {
            case "status" -> "failed, running, stopped …";
            case "env" -> "production, staging, development";
            case "label" -> "label:team or label:team=backend";
            case "name" -> "name:api";
            case "image" -> "image:nginx";
            case "owner" -> "owner:ana";
            case "project" -> "part of the project's id";
            case "id" -> "part of the app's id";
            case "port" -> "port:8080";
            case "replicas" -> "replicas>2";
            case "ready" -> "ready<replicas";
            case "cpu" -> "cpu>=500m";
            case "memory" -> "memory<1Gi";
            case "updated" -> "updated<1h";
            case "created" -> "created>2025-01-01";
            case "is" -> "is:pinned, is:public, is:busy";
            default -> "";
        };
    }

    private List<Offer> values(String typed, int operator, int start, int end) {
        String field = typed.substring(0, operator).toLowerCase(Locale.ROOT);
        int valueAt = operator;
        while (valueAt < typed.length() && ":<>=!".indexOf(typed.charAt(valueAt)) >= 0) {
            valueAt++;
        }
        int comma = typed.lastIndexOf(',');
        if (comma > valueAt) {
            valueAt = comma + 1;
        }
        String begun = typed.substring(valueAt).toLowerCase(Locale.ROOT);
        List<Offer> offers = new ArrayList<>();
        for (String value : values.apply(field)) {
            if (offers.size() == MOST) {
                break;
            }
            String lower = value.toLowerCase(Locale.ROOT);
            if (lower.contains(begun) && !lower.equals(begun)) {
                offers.add(new Offer(start + valueAt, end, quoted(value), ""));
            }
        }
        return offers;
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(next -> isBoundary((char) next) || next == '"');
        return plain ? value : '"' + value.replace("\"", "\\\"") + '"';
    }
}
