package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

import strongly.console.ui.editor.LabelsViewModel.Kind;
import strongly.console.ui.editor.LabelsViewModel.Pair;
import strongly.console.ui.mvvm.FieldError;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs that are typed, pasted, stand twice, or hold what no line can show. */
class LabelsViewModelTest {
    private final LabelsViewModel labels = new LabelsViewModel(Kind.LABELS);
    private final LabelsViewModel variables = new LabelsViewModel(Kind.VARIABLES);

    private static Pair add(LabelsViewModel model, String key, String value) {
        model.add();
        Pair pair = model.pairs().getLast();
        pair.keyProperty().set(key);
        pair.valueProperty().set(value);
        return pair;
    }

    private static List<String> shown(LabelsViewModel model) {
        return model.pairs().stream()
                .map(pair -> pair.keyProperty().get() + "=" + pair.valueProperty().get())
                .toList();
    }

    @Test
    void aPasteChangesPairsInTheirPlaceAndSaysWhichItReplaced() {
        Pair team = add(labels, "team", "red");
        add(labels, "", "");
        add(labels, "tier", "gold");
        labels.paste("zone=eu\nteam=blue\ntier=gold");
        assertThat(shown(labels)).containsExactly("team=blue", "tier=gold", "zone=eu");
        assertThat(labels.pairs().getFirst()).isSameAs(team);
        assertThat(labels.noteProperty().get())
                .isEqualTo("Pasted 3 labels. Replaced the value of team");
    }

    @Test
    void manyReplacedNamesAreCounted() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            before.append("k").append(i).append("=a\n");
            after.append("k").append(i).append("=b\n");
        }
        labels.paste(before.toString());
        labels.paste(after.toString());
        assertThat(labels.noteProperty().get())
                .isEqualTo("Pasted 8 labels. Replaced the value of k1, k2, k3, k4, k5 and 3 more");
    }

    @Test
    void aValueThatWasEmptyIsFilledInRatherThanReplaced() {
        variables.setAll(Map.of("TOKEN", ""));
        variables.paste("TOKEN=s3cret");
        assertThat(variables.valuesProperty().get()).containsExactly(entry("TOKEN", "s3cret"));
        assertThat(variables.noteProperty().get()).isEqualTo("Pasted one variable");
    }

    @Test
    void whatStandsTwiceStaysTwiceAndMarkedWhateverIsPasted() {
        add(labels, "team", "red");
        add(labels, "team", "blue");
        assertThat(labels.hasDuplicates()).isTrue();
        labels.paste("zone=eu\nteam=green");
        assertThat(shown(labels)).containsExactly("team=green", "team=blue", "zone=eu");
        assertThat(labels.pairs().get(1).errorProperty().get())
                .isEqualTo("team stands twice: remove one");
        assertThat(labels.duplicates()).containsExactly("team");
        labels.remove(labels.pairs().get(1));
        assertThat(labels.hasDuplicates()).isFalse();
        assertThat(labels.errorProperty().get()).isNull();
    }

    @Test
    void unfinishedPairsSurviveAPaste() {
        add(labels, "", "no key yet");
        labels.paste("team=red");
        assertThat(shown(labels)).containsExactly("=no key yet", "team=red");
        assertThat(labels.pairs().getFirst().errorProperty().get())
                .isEqualTo("Give the label a key");
    }

    @Test
    void aValueOfSeveralLinesIsKeptAsPastedAndSaid() {
        variables.paste("KEY=\"-----BEGIN\ntwo\n-----END\"\nPLAIN=x\nBELL=\"a\u0007\"");
        assertThat(variables.valuesProperty().get())
                .containsExactly(
                        entry("KEY", "-----BEGIN\ntwo\n-----END"),
                        entry("PLAIN", "x"),
                        entry("BELL", "a\u0007"));
        assertThat(variables.pairs())
                .extracting(pair -> pair.remarkProperty().get())
                .containsExactly(
                        "3 lines; kept and sent exactly as pasted",
                        "",
                        "Holds characters that cannot be typed; kept and sent exactly as pasted");
        assertThat(variables.errorProperty().get()).isNull();
        variables.paste("KEY=short");
        assertThat(variables.pairs().getFirst().remarkProperty().get()).isEmpty();
        assertThat(variables.noteProperty().get())
                .contains("Replaced the value of KEY")
                .doesNotContain("short");
    }

    @Test
    void fiveHundredLabelsAreTakenAndNoMore() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append("k").append(i).append("=v\n");
        }
        labels.paste(text.toString());
        assertThat(labels.pairs()).hasSize(500);
        assertThat(labels.noteProperty().get())
                .isEqualTo("Pasted 500 labels. Labels beyond the 500 were passed over");
        labels.add();
        assertThat(labels.pairs()).hasSize(500);
        labels.paste("k1=w\nnew=x");
        assertThat(labels.pairs()).hasSize(500);
        assertThat(labels.valuesProperty().get()).containsEntry("k1", "w");
        assertThat(labels.noteProperty().get())
                .isEqualTo(
                        "Pasted one label. Replaced the value of k1. 1 beyond the 500 were passed"
                                + " over");
    }

    @Test
    void fiveHundredMistakesAreCountedAndEachIsMarked() {
        Map<String, String> bad = new LinkedHashMap<>();
        for (int i = 0; i < 500; i++) {
            bad.put("key " + i, "v");
        }
        labels.setAll(bad);
        assertThat(labels.errorProperty().get())
                .isEqualTo(new FieldError("500 labels need a look"));
        assertThat(labels.pairs())
                .allSatisfy(pair -> assertThat(pair.errorProperty().get()).isNotEmpty());
    }

    @Test
    void controlCharactersInALabelAreSaidAsSuch() {
        labels.setAll(Map.of("team", "a\u0007b"));
        assertThat(labels.pairs().getFirst().errorProperty().get())
                .isEqualTo("It holds line breaks or control characters; type it anew");
        labels.setAll(Map.of("te\nam", "a"));
        assertThat(labels.pairs().getFirst().errorProperty().get())
                .isEqualTo("It holds line breaks or control characters; type it anew");
    }

    @Test
    void whatTheServerRefusedIsShownUntilThePairsChange() {
        Pair team = add(labels, "team", "red");
        labels.reject(new FieldError("Too many labels"));
        assertThat(labels.refusalProperty().get()).isEqualTo("Too many labels");
        assertThat(labels.errorProperty().get()).isEqualTo(new FieldError("Too many labels"));
        team.valueProperty().set("blue");
        assertThat(labels.refusalProperty().get()).isEmpty();
        assertThat(labels.errorProperty().get()).isNull();
    }
}
