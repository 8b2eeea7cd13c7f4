package strongly.console.app;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.fx.FxBrowser;
import strongly.console.ui.fx.RestingPulse;

import java.util.List;

/** The JavaFX application: opens the console in its window, and closes it. */
public final class ConsoleApplication extends Application {
    private @Nullable DataClaim claim;
    private @Nullable Console console;

    /** Claims the data directory, before anything of it is read. */
    @Override
    public void init() throws Exception {
        List<String> arguments = getParameters().getRaw();
        CommandLine commandLine = CommandLine.parse(arguments);
        claim = DataClaim.take(DataClaim.directory(commandLine, System.getenv()), arguments);
    }

    @Override
    public void start(Stage stage) throws Exception {
        RestingPulse.install();
        CommandLine commandLine = CommandLine.parse(getParameters().getRaw());
        Console opened =
                new Console(commandLine, System.getenv(), new FxBrowser(getHostServices()), stage);
        console = opened;
        opened.open();
        if (claim != null) {
            claim.listen(opened::takeLaterStart);
        }
        if (Boolean.getBoolean("strongly.console.walk")) {
            opened.walkThrough();
        }
    }

    @Override
    public void stop() {
        if (console != null) {
            console.close();
        }
        if (claim != null) {
            claim.close();
        }
    }
}
