package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;
import strongly.console.service.forms.AppField;
import strongly.console.ui.mvvm.NodeIds;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** Files and texts that are dragged onto the form. */
@ExtendWith(ApplicationExtension.class)
class DocumentDropTest {
    @TempDir Path folder;
    private final EditorFixture fixture = new EditorFixture();
    private final ClipboardContent dragged = new ClipboardContent();
    private AppFormViewModel model;

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        model = fixture.form(FormStart.create());
        AppFormView view = new AppFormView(model, fixture.ports.clipboard(), fixture.clock);
        stage.setScene(Pictures.scene(view.root(), 400, 700));
        stage.show();
        view.activate();
    }

    /** As the toolkit does at the end of a drag, which a screen that is none cannot make. */
    private void drop(FxRobot robot) {
        robot.interact(
                () -> {
                    Node target = robot.lookup("#" + NodeIds.FIELD_NAME).query();
                    Dragboard board = DragboardHelper.createDragboard(clipboard());
                    for (EventType<DragEvent> type :
                            List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
                        DragEvent event =
                                new DragEvent(
                                        type,
                                        board,
                                        0,
                                        0,
                                        0,
                                        0,
                                        TransferMode.COPY,
                                        null,
                                        target,
                                        null);
                        target.fireEvent(event);
                        assertThat(event.isAccepted()).isTrue();
                    }
                });
    }

    private TKClipboard clipboard() {
        return (TKClipboard)
                Proxy.newProxyInstance(
                        TKClipboard.class.getClassLoader(),
                        new Class<?>[] {TKClipboard.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getContentTypes" -> dragged.keySet();
                                    case "hasContent" -> dragged.containsKey(arguments[0]);
                                    case "getContent" -> dragged.get(arguments[0]);
                                    case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                                    default -> null;
                                });
    }

    private String name() {
        return model.fields().field(AppField.NAME).get();
    }

    @Test
    void aDroppedFileFillsTheForm(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("app.yaml"), "name: shop\n");
        dragged.putFiles(List.of(file.toFile()));
        drop(robot);
        assertThat(name()).isEqualTo("shop");
        assertThat(model.notices().getFirst().text()).isEqualTo("Imported from app.yaml.");
    }

    @Test
    void aDroppedTextFillsTheForm(FxRobot robot) {
        dragged.putString("{\"name\": \"shop\"}");
        drop(robot);
        assertThat(name()).isEqualTo("shop");
        assertThat(model.notices().getFirst().text()).isEqualTo("Imported from the dropped text.");
    }

    @Test
    void severalFilesAreRefusedAndSaid(FxRobot robot) throws IOException {
        Path one = Files.writeString(folder.resolve("one.yaml"), "name: one\n");
        Path two = Files.writeString(folder.resolve("two.yaml"), "name: two\n");
        dragged.putFiles(List.of(one.toFile(), two.toFile()));
        drop(robot);
        assertThat(name()).isEmpty();
        assertThat(model.notices().getFirst().text())
                .startsWith("Nothing was imported: 2 files were dropped");
    }

    @Test
    void aFolderIsRefusedAndSaid(FxRobot robot) {
        dragged.putFiles(List.of(folder.toFile()));
        drop(robot);
        assertThat(name()).isEmpty();
        assertThat(model.notices().getFirst().text()).contains("This is a folder");
    }
}
