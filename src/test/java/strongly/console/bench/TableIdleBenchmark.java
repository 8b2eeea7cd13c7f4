package strongly.console.bench;

import atlantafx.base.theme.PrimerLight;

import com.sun.management.OperatingSystemMXBean;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.ui.apps.AppTableFixture;
import strongly.console.ui.apps.AppTableView;
import strongly.console.ui.apps.SampleApps;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a table of 10,000 apps does while nothing changes, and while polls find no change. */
@Tag("bench")
@ExtendWith(FiguresPrinter.class)
class TableIdleBenchmark {
    private static final int SECONDS = 10;

    private final AppTableFixture fixture = new AppTableFixture();
    private final AtomicInteger pulses = new AtomicInteger();

    @Test
    void idle() throws Exception {
        FxToolkit.registerPrimaryStage();
        AppTableView view = WaitForAsyncUtils.waitForAsyncFx(10_000, this::open);
        Waiting.pause(2_000);
        watch("nothing happens", () -> {});
        watch("a poll a second finds no change", () -> fixture.catalog.load(List.of()));
        WaitForAsyncUtils.waitForAsyncFx(10_000, view::deactivate);
    }

    private AppTableView open() {
        AppTableView view = fixture.table().createTableView();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Stage stage = new Stage();
        stage.setScene(new Scene(new BorderPane(view.root()), 980, 700));
        stage.getScene().addPostLayoutPulseListener(pulses::incrementAndGet);
        stage.show();
        view.activate();
        fixture.catalog.load(SampleApps.of(10_000));
        return view;
    }

    private void watch(String what, Runnable everySecond) {
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        pulses.set(0);
        long before = system.getProcessCpuTime();
        for (int second = 0; second < SECONDS; second++) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, everySecond);
            Waiting.pause(1_000);
        }
        double busy = (system.getProcessCpuTime() - before) / 1e9 / SECONDS * 100;
        Figures.add("table idle, " + what + ": pulses", "in 10 s", pulses.get(), "0");
        Figures.add("table idle, " + what + ": one core", "%", busy, "under 0.5");
    }
}
