package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.app.CommandLine.UsageException;
import strongly.console.sandbox.FaultPlan;

import java.nio.file.Path;
import java.util.List;

/** What can be asked on the command line. */
class CommandLineTest {
    private static CommandLine parse(String line) throws UsageException {
        return CommandLine.parse(line.isEmpty() ? List.of() : List.of(line.split(" ", -1)));
    }

    @Test
    void nothingIsTheUsual() throws UsageException {
        CommandLine usual = parse("");

        assertThat(usual.instance()).isNull();
        assertThat(usual.sandbox()).isFalse();
        assertThat(usual.sandboxApps()).isEqualTo(50);
        assertThat(usual.sandboxSeed()).isEqualTo(1);
        assertThat(usual.sandboxFaults()).isEqualTo(FaultPlan.NONE);
        assertThat(usual.dataDirectory()).isNull();
        assertThat(usual.app()).isNull();
        assertThat(usual.help()).isFalse();
        assertThat(usual.version()).isFalse();
    }

    @Test
    void optionsTakeTheirValuesAfterThemOrAfterAnEqualsSign() throws UsageException {
        for (String line :
                List.of(
                        "--sandbox --sandbox-apps 0 --sandbox-seed -7 --sandbox-faults slow"
                                + " --data-dir rel --app a1",
                        "--sandbox --sandbox-apps=0 --sandbox-seed=-7 --sandbox-faults=slow"
                                + " --data-dir=rel --app=a1")) {
            CommandLine read = parse(line);
            assertThat(read.sandbox()).isTrue();
            assertThat(read.sandboxApps()).isZero();
            assertThat(read.sandboxSeed()).isEqualTo(-7);
            assertThat(read.sandboxFaults()).isEqualTo(FaultPlan.parse("slow"));
            assertThat(read.dataDirectory()).isEqualTo(Path.of("rel").toAbsolutePath());
            assertThat(read.app()).isEqualTo("a1");
        }
        assertThat(parse("--instance https://a.example?x=1").instance())
                .isEqualTo("https://a.example?x=1");
        assertThat(parse("-h").help()).isTrue();
        assertThat(parse("--help").help()).isTrue();
        assertThat(parse("--version").version()).isTrue();
        assertThat(parse("--sandbox-apps 100000").sandboxApps()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @CsvSource({
        "--wrong, unknown option --wrong",
        "word, unknown option word",
        "--instance, --instance needs a value",
        "--instance --sandbox, --instance needs a value",
        "--sandbox-apps ten, 'needs a number, not ''ten'''",
        "--sandbox-apps -1, must be between 0 and 100000",
        "--sandbox-apps 100001, must be between 0 and 100000",
        "--sandbox-seed 99999999999999999999, needs a number",
        "--sandbox-faults, --sandbox-faults needs a value",
        "--sandbox-faults sloww, '--sandbox-faults: unknown fault ''sloww'': use slow, flaky,"
                + " error'",
        "'--sandbox-faults slow,flaky,broken', unknown fault 'broken'",
        "--sandbox-faults=flaky:0, cannot read the fault 'flaky:0': write a whole number",
        "--sandbox --instance a.example, choose either --sandbox or --instance",
        "--key sk-secret, the key is not taken from the command line",
        "--api-key=sk-secret, the key is not taken from the command line",
    })
    void whatCannotBeUnderstoodIsSaidInWords(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("sk-secret");
    }

    @Test
    void aFaultPlanMayHaveSeveralWords() throws UsageException {
        assertThat(parse("--sandbox-faults slow:300ms,error:503@POST").sandboxFaults())
                .isEqualTo(FaultPlan.parse("slow:300ms,error:503@POST"));
    }

    @Test
    void theUsageNamesEveryOption() {
        assertThat(CommandLine.USAGE)
                .contains(
                        "--instance",
                        "--app",
                        "--sandbox",
                        "--sandbox-apps",
                        "--sandbox-seed",
                        "--sandbox-faults",
                        "--data-dir",
                        "--help",
                        "--version",
                        "STRONGLY_API_URL",
                        "STRONGLY_API_KEY")
                .doesNotContain("--key");
    }
}
