package strongly.console.service.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.fake.SampleApps;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;

import java.util.List;

/** What known apps suggest. */
class FormSuggestionsTest {
    @Test
    void theMostUsedComeFirst() {
        FormSuggestions found =
                FormSuggestions.of(
                        List.of(
                                SampleApps.app("a", AppStatus.RUNNING),
                                SampleApps.app(
                                        "b", AppStatus.RUNNING, new AppEnvironment("qa"), 1)));
        assertThat(found.images()).containsExactly("registry.acme.example/shop/checkout:2.4.1");
        assertThat(found.projects()).containsExactly("proj_456");
        assertThat(found.environments())
                .containsExactly("development", "staging", "production", "qa");
        assertThat(found.labelKeys()).containsExactly("team");
        assertThat(found.labelValues()).containsEntry("team", List.of("backend"));
    }

    @Test
    void beginningsComeBeforeOthersAndTheTypedIsNotOffered() {
        List<String> all = List.of("xnode:1", "node:1", "node:2", "nginx");
        assertThat(FormSuggestions.matching(all, "Node", 5))
                .containsExactly("node:1", "node:2", "xnode:1");
        assertThat(FormSuggestions.matching(all, "node", 1)).containsExactly("node:1");
        assertThat(FormSuggestions.matching(all, "nginx", 5)).isEmpty();
    }

    @Test
    void tagsAreThoseOfTheSameRepository() {
        FormSuggestions found =
                new FormSuggestions(
                        List.of("r.io/a:1", "r.io/a:2", "r.io/ab:1", "r.io/a"),
                        List.of(),
                        List.of(),
                        List.of(),
                        java.util.Map.of());
        assertThat(found.tagsOf("r.io/a:7")).containsExactly("r.io/a:1", "r.io/a:2");
        assertThat(found.tagsOf("")).isEmpty();
    }
}
