package strongly.console.service.catalog.query;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.CpuQuantity;
import strongly.console.model.MemoryQuantity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;

/** Compiles the single parts of a query: words, patterns, and fields with their values. */
final class FieldTerms {
    private static final java.util.regex.Pattern FIELD =
            java.util.regex.Pattern.compile("([A-Za-z][A-Za-z]*)(:|<=|>=|!=|<|>|=)(.*)");
    private static final java.util.regex.Pattern AGE =
            java.util.regex.Pattern.compile("([0-9]{1,9})(s|m|h|d|w|y)");

    /** The fields of the language, for messages and completion. */
    static final List<String> FIELDS =
            List.of(
                    "status",
                    "env",
                    "label",
                    "name",
                    "image",
                    "owner",
                    "project",
                    "id",
                    "replicas",
                    "ready",
                    "cpu",
                    "memory",
                    "port",
                    "updated",
                    "created",
                    "is");

    private final ZoneId zone;

    FieldTerms(ZoneId zone) {
        this.zone = zone;
    }

    /** A free word, or a field with operator and value. */
    Term word(Token token) throws QueryMistake {
        Matcher matcher = FIELD.matcher(token.text());
        if (!matcher.matches()) {
            return Term.text(token.text().toLowerCase(Locale.ROOT));
        }
        String field = matcher.group(1).toLowerCase(Locale.ROOT);
        String operator = matcher.group(2);
        String value = matcher.group(3);
        if (!isField(field)) {
            // image names hold colons and labels equals signs: nginx:1.27, team=backend
            if ((operator.equals(":") || operator.equals("=")) && !value.isEmpty()) {
                return Term.text(token.text().toLowerCase(Locale.ROOT));
            }
            throw new QueryMistake(
                    token.start(),
                    token.end(),
                    "There is no field '" + field + "'; try " + String.join(", ", FIELDS));
        }
        if (value.isEmpty()) {
            throw new QueryMistake(
                    token.start(), token.end(), "Say which " + field + " to look for");
        }
        return field(token, field, operator, value);
    }

    private static boolean isField(String field) {
        return FIELDS.contains(field) || field.equals("environment") || field.equals("mem");
    }

    /** A pattern that occurs somewhere; matching takes time in proportion to the text. */
    Term pattern(Token token) throws QueryMistake {
        try {
            Pattern pattern =
                    Pattern.compile(token.text(), Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
            return Term.of((app, context) -> pattern.matcher(app.text).find());
        } catch (PatternSyntaxException broken) {
            throw new QueryMistake(
                    token.start(),
                    token.end(),
                    "The pattern cannot be read: " + broken.getDescription());
        }
    }

    private Term field(Token token, String field, String operator, String value)
            throws QueryMistake {
        return switch (field) {
            case "status" -> oneOf(token, operator, value, app -> app.status().value());
            case "env", "environment" ->
                    oneOf(
                            token,
                            operator,
                            value,
                            app -> app.environment() == null ? "" : app.environment().value());
            case "label" -> label(token, operator, value);
            case "name" -> containing(token, operator, value, App::name);
            case "image" -> containing(token, operator, value, App::image);
            case "owner" ->
                    containing(
                            token,
                            operator,
                            value,
                            app ->
                                    app.owner() == null
                                            ? null
                                            : app.owner().email() + " " + app.owner().id());
            case "project" -> containing(token, operator, value, App::projectId);
            case "id" -> containing(token, operator, value, App::id);
            case "is" -> flag(token, value);
            case "updated" -> moment(token, operator, value, app -> app.updatedAt);
            case "created" -> moment(token, operator, value, app -> app.createdAt);
            default -> quantity(token, field, operator, value);
        };
    }

    private static List<String> alternatives(String value) {
        List<String> values = new ArrayList<>();
        for (String part : value.toLowerCase(Locale.ROOT).split(",")) {
            if (!part.isBlank()) {
                values.add(part.strip());
            }
        }
        return values;
    }

    private static void requireEquality(Token token, String operator) throws QueryMistake {
        if (!operator.equals(":") && !operator.equals("=") && !operator.equals("!=")) {
            throw new QueryMistake(
                    token.start(), token.end(), "Use a colon here: only amounts can be compared");
        }
    }

    private static Term signed(String operator, AppQuery.Test test) {
        Term term = Term.of(test);
        return operator.equals("!=") ? term.not() : term;
    }

    private static Term oneOf(
            Token token, String operator, String value, Function<App, String> property)
            throws QueryMistake {
        requireEquality(token, operator);
        List<String> wanted = alternatives(value);
        return signed(
                operator,
                (app, context) -> {
                    String actual = property.apply(app.app).toLowerCase(Locale.ROOT);
                    for (String one : wanted) {
                        // prod finds production, and grows more exact with each letter
                        if (actual.startsWith(one)) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private static Term containing(
            Token token,
            String operator,
            String value,
            Function<App, ? extends @Nullable String> property)
            throws QueryMistake {
        requireEquality(token, operator);
        List<String> wanted = alternatives(value);
        return signed(
                operator,
                (app, context) -> {
                    String actual = property.apply(app.app);
                    if (actual == null) {
                        return false;
                    }
                    String lower = actual.toLowerCase(Locale.ROOT);
                    for (String one : wanted) {
                        if (lower.contains(one)) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private static Term label(Token token, String operator, String value) throws QueryMistake {
        requireEquality(token, operator);
        int equals = value.indexOf('=');
        if (equals < 0) {
            return signed(operator, (app, context) -> app.app.labels().containsKey(value));
        }
        String key = value.substring(0, equals);
        String wanted = value.substring(equals + 1);
        return signed(operator, (app, context) -> wanted.equals(app.app.labels().get(key)));
    }

    private static Term flag(Token token, String value) throws QueryMistake {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "pinned" -> Term.of((app, context) -> context.pinned().contains(app.app.id()));
            case "public" ->
                    Term.of(
                            (app, context) ->
                                    app.app.permissions() != null
                                            && app.app.permissions().isPublic());
            case "busy" -> Term.of((app, context) -> app.app.status().isTransitional());
            default ->
                    throw new QueryMistake(
                            token.start(), token.end(), "Use is:pinned, is:public or is:busy");
        };
    }

    private Term quantity(Token token, String field, String operator, String value)
            throws QueryMistake {
        ToLongBiFunction<IndexedApp, QueryContext> left = amount(field);
        boolean ready = field.equals("ready") || value.equalsIgnoreCase("ready");
        ToLongBiFunction<IndexedApp, QueryContext> right;
        boolean counts = field.equals("replicas") || field.equals("ready");
        if (counts && (value.equalsIgnoreCase("replicas") || value.equalsIgnoreCase("ready"))) {
            right = amount(value.toLowerCase(Locale.ROOT));
        } else {
            long constant = constant(token, field, value);
            right = (app, context) -> constant;
        }
        return new Term(comparing(operator, left, right), false, ready);
    }

    private static ToLongBiFunction<IndexedApp, QueryContext> amount(String field) {
        return switch (field) {
            case "cpu" -> (app, context) -> app.cpu;
            case "memory", "mem" -> (app, context) -> app.memory;
            case "port" ->
                    (app, context) -> app.app.port() == null ? IndexedApp.NONE : app.app.port();
            case "ready" ->
                    (app, context) -> {
                        int ready = context.ready().applyAsInt(app.app.id());
                        return ready < 0 ? IndexedApp.NONE : ready;
                    };
            default -> (app, context) -> app.replicas();
        };
    }

    private static long constant(Token token, String field, String value) throws QueryMistake {
        OptionalLong constant =
                switch (field) {
                    case "cpu" -> CpuQuantity.millicores(value);
                    case "memory", "mem" -> MemoryQuantity.bytes(value);
                    default ->
                            value.matches("[0-9]{1,9}")
                                    ? OptionalLong.of(Long.parseLong(value))
                                    : OptionalLong.empty();
                };
        if (constant.isPresent()) {
            return constant.getAsLong();
        }
        String example =
                switch (field) {
                    case "cpu" -> "cpu>=500m or cpu>1.5";
                    case "memory", "mem" -> "memory<1Gi or memory>=512Mi";
                    case "port" -> "port:8080";
                    default -> field + ">2 or ready<replicas";
                };
        throw new QueryMistake(
                token.start(), token.end(), "'" + value + "' is no amount here; try " + example);
    }

    /** Compares amounts; an app that has none matches nothing. */
    private static AppQuery.Test comparing(
            String operator,
            ToLongBiFunction<IndexedApp, QueryContext> left,
            ToLongBiFunction<IndexedApp, QueryContext> right) {
        return (app, context) -> {
            long a = left.applyAsLong(app, context);
            long b = right.applyAsLong(app, context);
            if (a == IndexedApp.NONE || b == IndexedApp.NONE) {
                return false;
            }
            return switch (operator) {
                case "<" -> a < b;
                case "<=" -> a <= b;
                case ">" -> a > b;
                case ">=" -> a >= b;
                case "!=" -> a != b;
                default -> a == b;
            };
        };
    }

    /** {@code updated<1h}: less than an hour ago; {@code created>2025-01-01}: after that day. */
    private Term moment(Token token, String operator, String value, ToLongFunction<IndexedApp> at)
            throws QueryMistake {
        Matcher age = AGE.matcher(value.toLowerCase(Locale.ROOT));
        if (age.matches()) {
            long span = span(age).toMillis();
            AppQuery.Test test =
                    comparing(
                            operator.equals(":") ? "<=" : operator,
                            (app, context) -> {
                                long moment = at.applyAsLong(app);
                                return moment == IndexedApp.NONE
                                        ? IndexedApp.NONE
                                        : context.now().toEpochMilli() - moment;
                            },
                            (app, context) -> span);
            return new Term(test, true, false);
        }
        boolean wholeDay = value.length() == 10;
        long start = instant(token, value).toEpochMilli();
        long length = wholeDay ? Duration.ofDays(1).toMillis() : 1;
        AppQuery.Test test =
                (app, context) -> {
                    long moment = at.applyAsLong(app);
                    if (moment == IndexedApp.NONE) {
                        return false;
                    }
                    return switch (operator) {
                        case "<" -> moment < start;
                        case "<=" -> moment < start + length;
                        case ">" -> moment >= start + length;
                        case ">=" -> moment >= start;
                        case "!=" -> moment < start || moment >= start + length;
                        default -> moment >= start && moment < start + length;
                    };
                };
        return Term.of(test);
    }

    private static Duration span(Matcher age) {
        long amount = Long.parseLong(age.group(1));
        return switch (age.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(Math.min(amount, 400_000));
            case "w" -> Duration.ofDays(7 * Math.min(amount, 50_000));
            default -> Duration.ofDays(365 * Math.min(amount, 1_000));
        };
    }

    private Instant instant(Token token, String value) throws QueryMistake {
        try {
            if (value.length() == 10) {
                return LocalDate.parse(value).atStartOfDay(zone).toInstant();
            }
            return value.endsWith("Z") || value.matches(".*[+-][0-9]{2}:[0-9]{2}$")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDateTime.parse(value).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw new QueryMistake(
                    token.start(),
                    token.end(),
                    "'"
                            + value
                            + "' is no time; try updated<1h, created>2025-01-01 or an ISO time");
        }
    }
}
