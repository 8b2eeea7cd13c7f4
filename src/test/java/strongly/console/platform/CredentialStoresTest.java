package strongly.console.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import strongly.console.platform.ProgramCredentialStore.Kind;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where keys are kept: in the system's store through its program, else in memory. */
class CredentialStoresTest {
    private static final String SECRET = "sk-s3cret\"\\'x";

    /** Programs that answer as told and write down what they were asked. */
    private static final class RecordedPrograms implements Programs {
        final List<List<String>> commands = new ArrayList<>();
        final List<String> inputs = new ArrayList<>();
        Result answer = new Result(0, "");
        @Nullable IOException failure;

        @Override
        public Result run(List<String> command, String input, Duration timeLimit)
                throws IOException {
            commands.add(command);
            inputs.add(input);
            if (failure != null) {
                throw failure;
            }
            return answer;
        }
    }

    private final RecordedPrograms programs = new RecordedPrograms();

    @ParameterizedTest
    @CsvSource({
        "Linux, true, 1, the desktop's keyring, true",
        "Linux, true, 0, the desktop's keyring, true",
        "Linux, true, 3, 'memory, until the console is closed', false",
        "Linux, false, 0, 'memory, until the console is closed', false",
        "Windows 11, false, 0, the Windows password vault, true",
        "Mac OS X, false, 0, the macOS keychain, true",
    })
    void theMachinesStoreIsFound(
            String osName, boolean bus, int exitCode, String description, boolean persistent) {
        programs.answer = new Programs.Result(exitCode, "");
        Map<String, String> environment =
                bus ? Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus") : Map.of();

        CredentialStore store = CredentialStores.find(osName, environment, programs);

        assertThat(store.description()).isEqualTo(description);
        assertThat(store.isPersistent()).isEqualTo(persistent);
    }

    @Test
    void aMissingProgramMeansMemory() {
        programs.failure = new IOException("secret-tool: not found");
        CredentialStore store =
                CredentialStores.find(
                        "Linux", Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:x"), programs);
        assertThat(store).isInstanceOf(MemoryCredentialStore.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSecretTravelsThroughStandardInputOnly(Kind kind) throws IOException {
        ProgramCredentialStore store = new ProgramCredentialStore(kind, programs);

        store.write("acme.example", SECRET);
        store.read("acme.example");
        store.delete("acme.example");

        assertThat(programs.commands).hasSize(3);
        for (List<String> command : programs.commands) {
            assertThat(String.join(" ", command)).doesNotContain("s3cret");
        }
        assertThat(programs.inputs.getFirst()).contains("s3cret");
        assertThat(programs.inputs.subList(1, 3)).noneMatch(input -> input.contains("s3cret"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theAccountIsNeverReadAsACommand(Kind kind) throws IOException {
        String account = "a'; $(rm -rf /) \"b\\";
        new ProgramCredentialStore(kind, programs).read(account);

        List<String> command = programs.commands.getFirst();
        switch (kind) {
            // an argument of its own
            case SECRET_SERVICE -> assertThat(command).endsWith(account);
            // a quoted word of the program's own language
            case KEYCHAIN ->
                    assertThat(programs.inputs.getFirst())
                            .contains("-a \"a'; $(rm -rf /) \\\"b\\\\\"");
            // a line of input, not part of the script
            case PASSWORD_VAULT -> {
                assertThat(String.join(" ", command)).doesNotContain("rm -rf");
                assertThat(programs.inputs.getFirst()).isEqualTo(account + "\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsReadIsWhatTheProgramSays(Kind kind) throws IOException {
        ProgramCredentialStore store = new ProgramCredentialStore(kind, programs);
        programs.answer = new Programs.Result(0, "sk-abc\n");
        assertThat(store.read("acme.example")).isEqualTo("sk-abc");
        programs.answer = new Programs.Result(0, "\n");
        assertThat(store.read("acme.example")).isNull();
        programs.answer = new Programs.Result(1, "");
        assertThat(store.read("acme.example")).isNull();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aStoreThatRefusesSaysSo(Kind kind) {
        programs.answer = new Programs.Result(1, "");
        ProgramCredentialStore store = new ProgramCredentialStore(kind, programs);

        assertThatThrownBy(() -> store.write("acme.example", SECRET))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not take the key")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void memoryKeepsUntilItIsTold() throws IOException {
        CredentialStore memory = new MemoryCredentialStore();
        memory.write("a", "one");
        memory.write("a", "two");
        assertThat(memory.read("a")).isEqualTo("two");
        memory.delete("a");
        memory.delete("never");
        assertThat(memory.read("a")).isNull();
        assertThat(memory.toString()).doesNotContain("two");
    }

    @Test
    void aResultPrintsNoSecret() {
        assertThat(new Programs.Result(0, "sk-secret")).hasToString("Result[exitCode=0]");
    }

    @Test
    void programsOfThisMachineRun() throws IOException {
        Programs.Result result =
                Programs.system()
                        .run(
                                List.of(
                                        java.nio.file.Path.of(
                                                        System.getProperty("java.home"),
                                                        "bin",
                                                        "java")
                                                .toString(),
                                        "--list-modules"),
                                "",
                                Duration.ofSeconds(30));
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("java.base");
        assertThatThrownBy(
                        () ->
                                Programs.system()
                                        .run(
                                                List.of("no-such-program-anywhere"),
                                                "",
                                                Duration.ofSeconds(1)))
                .isInstanceOf(IOException.class);
    }
}
