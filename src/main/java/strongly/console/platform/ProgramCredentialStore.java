package strongly.console.platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The operating system's credential store through the program that comes with it: {@code
 * secret-tool} on Linux desktops, {@code security} on macOS, PowerShell's password vault on
 * Windows. Secrets travel through standard input, since commands can be seen by others.
 */
public final class ProgramCredentialStore implements CredentialStore {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final String SERVICE = "strongly-console";

    private static final String VAULT =
            "[void][Windows.Security.Credentials.PasswordVault,Windows.Security.Credentials,"
                    + "ContentType=WindowsRuntime];"
                    + "$v=New-Object Windows.Security.Credentials.PasswordVault;"
                    + "$a=[Console]::In.ReadLine();";

    /** The stores there are. */
    public enum Kind {
        /** The Secret Service of Linux desktops. */
        SECRET_SERVICE("the desktop's keyring"),
        /** The keychain of macOS. */
        KEYCHAIN("the macOS keychain"),
        /** The password vault of Windows. */
        PASSWORD_VAULT("the Windows password vault");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    private final Kind kind;
    private final Programs programs;

    /** The store of this kind. */
    public ProgramCredentialStore(Kind kind, Programs programs) {
        this.kind = kind;
        this.programs = programs;
    }

    /** Whether the store answers at all. */
    boolean answers() {
        try {
            // a look-up of nothing ends with 0 or 1; a missing program or session bus does not
            return switch (kind) {
                case SECRET_SERVICE -> lookUp("probe").exitCode() <= 1;
                case KEYCHAIN, PASSWORD_VAULT -> true;
            };
        } catch (IOException absent) {
            return false;
        }
    }

    private Programs.Result lookUp(String account) throws IOException {
        return programs.run(
                List.of("secret-tool", "lookup", "service", SERVICE, "account", account),
                "",
                TIME_LIMIT);
    }

    private Programs.Result powerShell(String script, String input) throws IOException {
        return programs.run(
                List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", VAULT + script),
                input,
                TIME_LIMIT);
    }

    /** {@code security -i} reads commands from standard input. */
    private Programs.Result security(String command) throws IOException {
        return programs.run(List.of("security", "-i"), command + "\n", TIME_LIMIT);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public @Nullable String read(String account) throws IOException {
        Programs.Result result =
                switch (kind) {
                    case SECRET_SERVICE -> lookUp(account);
                    case KEYCHAIN ->
                            security(
                                    "find-generic-password -w -s "
                                            + SERVICE
                                            + " -a "
                                            + quoted(account));
                    case PASSWORD_VAULT ->
                            powerShell(
                                    "$c=$v.Retrieve('"
                                            + SERVICE
                                            + "',$a);$c.RetrievePassword();$c.Password",
                                    account + "\n");
                };
        String secret = result.output().strip();
        return result.exitCode() == 0 && !secret.isEmpty() ? secret : null;
    }

    @Override
    public void write(String account, String secret) throws IOException {
        Programs.Result result =
                switch (kind) {
                    case SECRET_SERVICE ->
                            programs.run(
                                    List.of(
                                            "secret-tool",
                                            "store",
                                            "--label=Strongly Console: " + account,
                                            "service",
                                            SERVICE,
                                            "account",
                                            account),
                                    secret,
                                    TIME_LIMIT);
                    case KEYCHAIN ->
                            security(
                                    "add-generic-password -U -s "
                                            + SERVICE
                                            + " -a "
                                            + quoted(account)
                                            + " -w "
                                            + quoted(secret));
                    case PASSWORD_VAULT ->
                            powerShell(
                                    "$p=[Console]::In.ReadLine();$v.Add((New-Object"
                                            + " Windows.Security.Credentials.PasswordCredential('"
                                            + SERVICE
                                            + "',$a,$p)))",
                                    account + "\n" + secret + "\n");
                };
        if (result.exitCode() != 0) {
            throw new IOException(description() + " did not take the key");
        }
    }

    @Override
    public void delete(String account) throws IOException {
        switch (kind) {
            case SECRET_SERVICE ->
                    programs.run(
                            List.of("secret-tool", "clear", "service", SERVICE, "account", account),
                            "",
                            TIME_LIMIT);
            case KEYCHAIN ->
                    security("delete-generic-password -s " + SERVICE + " -a " + quoted(account));
            case PASSWORD_VAULT ->
                    powerShell("$v.Remove($v.Retrieve('" + SERVICE + "',$a))", account + "\n");
        }
    }

    @Override
    public String description() {
        return kind.description;
    }

    @Override
    public boolean isPersistent() {
        return true;
    }
}
