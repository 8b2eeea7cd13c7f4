package strongly.console.service.catalog.query;

import java.util.List;

/**
 * A compiled part of a query and what it depends on.
 *
 * @param test what matches
 * @param timeDependent whether that changes as time passes
 * @param readyDependent whether that depends on replicas that are ready
 */
record Term(AppQuery.Test test, boolean timeDependent, boolean readyDependent) {
    /** A part that depends on the record alone. */
    static Term of(AppQuery.Test test) {
        return new Term(test, false, false);
    }

    /** Text that occurs somewhere, in lower case. */
    static Term text(String lower) {
        return of((app, context) -> app.text.contains(lower));
    }

    static Term allOf(List<Term> terms) {
        AppQuery.Test[] tests = tests(terms);
        return combined(
                terms,
                (app, context) -> {
                    for (AppQuery.Test test : tests) {
                        if (!test.matches(app, context)) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    static Term anyOf(List<Term> terms) {
        AppQuery.Test[] tests = tests(terms);
        return combined(
                terms,
                (app, context) -> {
                    for (AppQuery.Test test : tests) {
                        if (test.matches(app, context)) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private static AppQuery.Test[] tests(List<Term> terms) {
        return terms.stream().map(Term::test).toArray(AppQuery.Test[]::new);
    }

    private static Term combined(List<Term> terms, AppQuery.Test test) {
        return new Term(
                test,
                terms.stream().anyMatch(Term::timeDependent),
                terms.stream().anyMatch(Term::readyDependent));
    }

    Term not() {
        AppQuery.Test positive = test;
        return new Term(
                (app, context) -> !positive.matches(app, context), timeDependent, readyDependent);
    }
}
