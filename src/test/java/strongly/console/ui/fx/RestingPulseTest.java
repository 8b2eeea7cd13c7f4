package strongly.console.ui.fx;

import com.sun.glass.ui.Timer;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** In the real toolkit, whose timer on the headless platform does not pause by itself either. */
@ExtendWith(ApplicationExtension.class)
class RestingPulseTest {
    private static final int PERIOD = 16;

    private Label label;
    private final AtomicInteger pulses = new AtomicInteger();
    private RestingPulse pulse;
    private Timer original;
    private RestingPulse.Resting resting;

    @Start
    void start(Stage stage) {
        label = new Label("before");
        Scene scene = new Scene(label, 200, 100);
        scene.addPostLayoutPulseListener(pulses::incrementAndGet);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void replace() throws ReflectiveOperationException {
        pulse = RestingPulse.ofToolkit();
        original = pulse.current();
        resting = WaitForAsyncUtils.waitForAsyncFx(10_000, pulse::replace);
    }

    @AfterEach
    void restore(FxRobot robot) {
        robot.interactNoWait(
                () -> {
                    resting.stop();
                    pulse.put(original);
                    original.start(PERIOD);
                    return null;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void waitForRest() throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, resting::isResting);
    }

    @Test
    void restsWhereNothingMovesAndWakesForAChange(FxRobot robot) throws TimeoutException {
        waitForRest();
        for (String text : new String[] {"one", "two"}) {
            int before = pulses.get();
            robot.interactNoWait(() -> label.setText(text));
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> pulses.get() > before);
            waitForRest();
        }
    }

    @Test
    void whatIsAskedForFromAnotherThreadIsSeen() throws TimeoutException {
        waitForRest();
        int before = pulses.get();
        Platform.requestNextPulse();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> pulses.get() > before);
    }

    @Test
    void anAnimationRunsToItsEnd(FxRobot robot) throws TimeoutException {
        waitForRest();
        FadeTransition fade = new FadeTransition(Duration.millis(700), label);
        fade.setToValue(0.5);
        robot.interactNoWait(fade::play);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> label.getOpacity() == 0.5);
        waitForRest();
    }
}
