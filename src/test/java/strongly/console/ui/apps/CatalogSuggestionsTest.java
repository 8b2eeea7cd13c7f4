package strongly.console.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.apps.QuerySuggestions.Suggestion;

import java.util.List;
import java.util.Map;

class CatalogSuggestionsTest {
    private final FakeCatalog catalog = new FakeCatalog();
    private final CatalogSuggestions suggestions =
            new CatalogSuggestions(catalog, new SynchronousTaskRunner());

    private List<String> labels(String query) {
        return suggestions.suggest(query, query.length()).stream().map(Suggestion::label).toList();
    }

    @Test
    void completesFieldsAndValuesThatOccur() {
        catalog.load(SampleApps.of(100));
        assertThat(labels("sta")).contains("status:");
        assertThat(labels("env:prod")).containsExactly("production");
        assertThat(labels("label:team=")).contains("team=payments", "team=data");
    }

    @Test
    void takesUpWhatComesLater() {
        catalog.load(SampleApps.of(10));
        assertThat(labels("label:zest")).isEmpty();
        catalog.load(List.of(SampleApps.bare("x", "x", Map.of("zest", "yes"))));
        assertThat(labels("label:zest")).containsExactly("zest=yes");
    }

    @Test
    void aSuggestionReplacesTheWordTheCaretIsIn() {
        catalog.load(SampleApps.of(100));
        Suggestion chosen = suggestions.suggest("env:prod checkout", 8).getFirst();
        assertThat(chosen.text()).isEqualTo("env:production checkout");
        assertThat(chosen.caret()).isEqualTo("env:production".length());
    }
}
