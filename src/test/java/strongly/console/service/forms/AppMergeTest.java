package strongly.console.service.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashMap;
import java.util.Map;

/** The matrix of three versions, for every field and for labels. */
class AppMergeTest {
    private static AppFormValues with(AppField field, String value) {
        return FormSamples.values().with(field, value);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LABELS", "PROJECT"})
    void everyFieldFollowsTheMatrix(AppField field) {
        AppFormValues base = with(field, "b");
        AppFormValues mine = with(field, "m");
        AppFormValues theirs = with(field, "t");
        assertThat(AppMerge.merge(base, base, base).values()).isEqualTo(base);
        assertThat(AppMerge.merge(base, mine, base).values()).isEqualTo(mine);
        AppMerge.Result taken = AppMerge.merge(base, base, theirs);
        assertThat(taken.values()).isEqualTo(theirs);
        assertThat(taken.taken()).containsExactly(field.label());
        AppMerge.Result same = AppMerge.merge(base, theirs, theirs);
        assertThat(same.values()).isEqualTo(theirs);
        assertThat(same.conflicts()).isEmpty();
        assertThat(same.taken()).isEmpty();
        AppMerge.Result both = AppMerge.merge(base, mine, theirs);
        assertThat(both.conflicts()).containsExactly(new AppMerge.Conflict(field, null, "m", "t"));
        assertThat(both.values()).isEqualTo(mine);
    }

    /** Base, mine, theirs (- is absent), then the merged value or "conflict". */
    @ParameterizedTest
    @CsvSource({
        "-, -, -, -", "-, m, -, m", "-, -, t, t", "-, x, x, x", "-, m, t, conflict",
        "b, b, b, b", "b, m, b, m", "b, b, t, t", "b, m, t, conflict", "b, x, x, x",
        "b, -, b, -", "b, b, -, -", "b, -, -, -", "b, m, -, conflict", "b, -, t, conflict"
    })
    void everyLabelFollowsTheMatrix(String base, String mine, String theirs, String merged) {
        AppMerge.Result result = AppMerge.merge(labels(base), labels(mine), labels(theirs));
        if (merged.equals("conflict")) {
            assertThat(result.conflicts())
                    .containsExactly(
                            new AppMerge.Conflict(
                                    AppField.LABELS, "team", label(mine), label(theirs)));
        } else {
            assertThat(result.conflicts()).isEmpty();
            assertThat(result.values()).isEqualTo(labels(merged));
        }
    }

    private static @Nullable String label(String value) {
        return value.equals("-") ? null : value;
    }

    private static AppFormValues labels(String value) {
        Map<String, String> labels = new HashMap<>(Map.of("version", "1"));
        if (label(value) != null) {
            labels.put("team", value);
        }
        return FormSamples.values().withLabels(labels);
    }

    @Test
    void labelsOfBothSidesComeTogether() {
        AppFormValues base = FormSamples.values().withLabels(Map.of("a", "1", "b", "2"));
        AppFormValues mine = base.withLabels(Map.of("a", "1", "b", "2", "mine", "x"));
        AppFormValues theirs = base.withLabels(Map.of("b", "3", "theirs", "y"));
        AppMerge.Result result = AppMerge.merge(base, mine, theirs);
        assertThat(result.values().labels())
                .containsOnly(entry("b", "3"), entry("mine", "x"), entry("theirs", "y"));
        assertThat(result.conflicts()).isEmpty();
        assertThat(result.taken()).containsExactlyInAnyOrder("Label a", "Label b", "Label theirs");
    }

    @Test
    void theProjectIsAlwaysTheirs() {
        AppFormValues base = with(AppField.PROJECT, "p1");
        AppFormValues theirs = with(AppField.PROJECT, "p2");
        assertThat(AppMerge.merge(base, base, theirs).values()).isEqualTo(theirs);
    }
}
