package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.ui.mvvm.NodeIds;

import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start
class FirstRowsTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(FirstRows.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private TableView<String> table;

    @Start
    void start(Stage stage) {
        said.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(said);
        table = new TableView<>();
        table.setId(NodeIds.APP_TABLE);
        table.getColumns().add(new TableColumn<>("Name"));
        stage.setScene(new Scene(table, 400, 300));
        FirstRows.await(stage.getScene());
        stage.show();
    }

    @AfterEach
    void close() {
        logger.detachAppender(said);
        logger.setLevel(null);
    }

    @Test
    void rowsAreToldOfOnceWhenTheyAreThere(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(said.list).isEmpty();
        robot.interact(() -> table.getItems().add("mailer"));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !said.list.isEmpty());
        robot.interact(() -> table.getItems().add("billing"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(said.list)
                .extracting(ILoggingEvent::getMessage)
                .containsExactly("The first rows are on screen");
    }
}
