package strongly.console.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.service.logs.feed.LogSource;
import strongly.console.ui.mvvm.Toast;

/** References to logs, from wherever they come, open what they point to. */
class LogReferenceOpenerTest {
    private final LogFixture fixture = new LogFixture();
    private final LogViewModel model = fixture.model;

    @Test
    void theCopiedReferenceIsOpened() {
        model.setActive(true);
        fixture.writesNumbered(0, 50);
        fixture.copy(
                "strongly-console:logs?instance=acme.example&app=a&container=web&app=b"
                        + "&naming=x&from=2026-01-15T09:30:10Z&to=2026-01-15T09:30:20Z"
                        + "&query=line%201&options=matches&levels=error");
        fixture.opener.openCopied();
        assertThat(model.sources().sourcesProperty().get())
                .containsExactly(
                        new LogSource("a", "name of a", "web"), LogSource.of("b", "name of b"));
        assertThat(model.search().textProperty().get()).isEqualTo("line 1");
        assertThat(model.search().onlyMatchesProperty().get()).isTrue();
        assertThat(model.filter().timeWords()).isEqualTo("09:30:10 – 09:30:20");
        assertThat(model.filter().levelWords()).isEqualTo("Error");
        assertThat(model.filter().containerWords()).isEqualTo("x");
        assertThat(fixture.toasts).isEmpty();
    }

    @Test
    void whatIsNoReferenceIsSaid() {
        fixture.copy("https://acme.example");
        assertThat(model.pasteReference()).isFalse();
        assertThat(fixture.toasts).isEmpty();
        fixture.opener.openCopied();
        assertThat(fixture.toasts)
                .extracting(Toast::title)
                .containsExactly("No reference to logs is on the clipboard");
    }

    @Test
    void aReferenceToAnotherInstanceNamesIt() {
        fixture.copy("strongly-console:logs?instance=other.example&app=a");
        assertThat(model.pasteReference()).isTrue();
        assertThat(model.sources().sourcesProperty().get()).isEmpty();
        assertThat(fixture.toasts)
                .extracting(Toast::text)
                .containsExactly("Switch to other.example first, then open it again.");
    }
}
