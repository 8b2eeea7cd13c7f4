package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.task.ManualScheduler;
import strongly.console.ui.apps.TableState;
import strongly.console.ui.apps.TableState.Kind;
import strongly.console.ui.fx.FxDispatcher;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start
class FirstRowsTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(FirstRows.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final ManualScheduler scheduler = new ManualScheduler();
    private final ObjectProperty<TableState> table =
            new SimpleObjectProperty<>(state(Kind.LOADING));
    private final AtomicInteger calls = new AtomicInteger();

    @Start
    void start(Stage stage) {
        said.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(said);
        stage.setScene(new Scene(new StackPane(), 400, 300));
        FirstRows.await(
                stage.getScene(), table, scheduler, new FxDispatcher(), calls::incrementAndGet);
        stage.show();
    }

    private static TableState state(Kind kind) {
        return new TableState(kind, "", "", null, null);
    }

    @AfterEach
    void close() {
        logger.detachAppender(said);
        logger.setLevel(null);
    }

    @Test
    void nothingIsSaidWhileTheTableLoads() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(said.list).isEmpty();
        assertThat(calls).hasValue(0);
    }

    @Test
    void rowsAreToldOfOnceWhenTheyArePainted(FxRobot robot) throws Exception {
        robot.interact(() -> table.set(state(Kind.LINES)));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> calls.get() > 0);
        robot.interact(() -> table.set(state(Kind.LOADING)));
        robot.interact(() -> table.set(state(Kind.LINES)));
        scheduler.advance(Duration.ofSeconds(2));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(said.list)
                .extracting(ILoggingEvent::getMessage)
                .containsExactly("The first rows are on screen");
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTY", "NO_MATCH", "FAILED"})
    void aTableWithoutRowsIsWaitedForNoLonger(Kind kind, FxRobot robot) throws Exception {
        robot.interact(() -> table.set(state(kind)));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> calls.get() > 0);
        assertThat(said.list).isEmpty();
    }

    @Test
    void aSlowInstanceIsWaitedForASecond() throws Exception {
        scheduler.advance(Duration.ofSeconds(1));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> calls.get() > 0);
        assertThat(said.list).isEmpty();
    }
}
