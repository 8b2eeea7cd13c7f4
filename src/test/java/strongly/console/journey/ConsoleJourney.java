package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.app.CommandLine;
import strongly.console.app.Console;
import strongly.console.fake.Pictures;
import strongly.console.model.App;
import strongly.console.sandbox.FaultPlan;
import strongly.console.sandbox.Sandbox;
import strongly.console.sandbox.SandboxOptions;
import strongly.console.task.VirtualThreads;
import strongly.console.ui.apps.AppRow;
import strongly.console.ui.apps.GroupLine;
import strongly.console.ui.mvvm.NodeIds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The whole console in a window of the headless platform, connected over HTTP to a sandbox of its
 * own, and what a person does with it. Waiting is for something to be seen, never for a time.
 */
public final class ConsoleJourney implements BeforeEachCallback, AfterEachCallback {
    private static final double FIRST_DIVIDER = 0.62;
    private static final long MOST_SECONDS = 30;

    private final int apps;
    private final FxRobot robot = new FxRobot();
    private final List<String> opened = new ArrayList<>();
    private @Nullable Path data;
    private @Nullable ExecutorService executor;
    private @Nullable Sandbox sandbox;
    private @Nullable Console console;

    /** A journey on a sandbox with this many apps. */
    public ConsoleJourney(int apps) {
        this.apps = apps;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        data = Files.createTempDirectory("console-journey");
        executor = VirtualThreads.executor("sandbox-");
        sandbox =
                Sandbox.start(
                        new SandboxOptions(apps, 1, InstantSource.system()).still(), executor);
        FxToolkit.registerPrimaryStage();
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        stop();
        sandbox().close();
        if (executor != null) {
            executor.shutdownNow();
        }
        forget();
    }

    /** Deletes the data directory, in which no file may hold the key. */
    private void forget() throws IOException {
        Path folder = data;
        if (folder == null) {
            return;
        }
        data = null;
        List<Path> telltale = holdingTheKey(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        assertThat(telltale).as("files that hold the key").isEmpty();
    }

    /** Whatever was done, the key is in no file: neither settings, nor history, logs or drafts. */
    private List<Path> holdingTheKey(Path folder) throws IOException {
        String key = sandbox().key().value();
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(key)) {
                    holding.add(folder.relativize(file));
                }
            }
        }
        return holding;
    }

    private void start() throws TimeoutException {
        FxToolkit.setupStage(this::open);
        // the views come once the key is at hand, which is looked up in the background
        await("the table", () -> visible(NodeIds.APP_TABLE) != null);
        await("the table to fill", () -> !rows().isEmpty());
    }

    private void open(Stage stage) {
        try {
            CommandLine commandLine =
                    CommandLine.parse(List.of("--data-dir", String.valueOf(data)));
            Map<String, String> environment =
                    Map.of(
                            "STRONGLY_API_URL",
                            sandbox().url(),
                            "STRONGLY_API_KEY",
                            sandbox().key().value());
            Console made = new Console(commandLine, environment, opened::add, stage);
            console = made;
            made.open();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (CommandLine.UsageException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private void stop() throws TimeoutException {
        Console open = console;
        if (open != null) {
            FxToolkit.setupStage(
                    stage -> {
                        open.close();
                        stage.hide();
                    });
            console = null;
        }
    }

    /** Another program writes into the history file and does not end, until this is closed. */
    Connection lockHistory() throws SQLException {
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + data + "/history.db");
        try (Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
        return other;
    }

    /** Closes the console and opens it anew on the same data directory. */
    public void restart() throws TimeoutException {
        stop();
        start();
    }

    /** Closes the console, lets its history be damaged, and opens it anew. */
    public void restartWithDamagedHistory() throws TimeoutException, IOException {
        stop();
        Path folder = data;
        if (folder != null) {
            Files.writeString(folder.resolve("history.db"), "no database at all".repeat(300));
        }
        start();
    }

    /**
     * Closes the console and opens it as on the first start, which knows no apps from before; what
     * stands in the table's place is to be waited for.
     */
    public void startAnew() throws TimeoutException, IOException {
        stop();
        forget();
        data = Files.createTempDirectory("console-journey");
        FxToolkit.setupStage(this::open);
    }

    /** The instance the console is connected to. */
    public Sandbox sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("the journey has not begun");
        }
        return sandbox;
    }

    /** Lets the instance misbehave, in the notation of {@code --sandbox-faults}. */
    public void faults(String plan) {
        sandbox().setFaults(plan.isEmpty() ? FaultPlan.NONE : FaultPlan.parse(plan));
    }

    /**
     * What a colleague does to the instance from somewhere else.
     *
     * @param body JSON, empty for none
     * @return the body of the answer
     */
    public String elsewhere(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox().url() + "/api/v1" + path))
                        .header("X-API-Key", sandbox().key().value())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** The addresses opened in the browser. */
    public List<String> openedInBrowser() {
        return opened;
    }

    /** The robot, for what has no word here. */
    public FxRobot robot() {
        return robot;
    }

    /** Waits until something is seen. */
    public void await(String what, BooleanSupplier seen) {
        try {
            WaitForAsyncUtils.waitFor(
                    MOST_SECONDS, TimeUnit.SECONDS, () -> onUi(seen::getAsBoolean));
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain for " + what + picture(), late);
        }
    }

    /**
     * Draws the window at any size: the headless platform's screen has 1000 by 1000 pixels, so the
     * content is laid out in a scene without a window for a moment.
     */
    public void draw(Path file, int width, int height) {
        draw(file, width, height, drawn -> {});
    }

    /**
     * Draws the window at any size.
     *
     * @param prepare does something to the scene that is drawn, once it is laid out
     */
    public void draw(Path file, int width, int height, Consumer<Scene> prepare) {
        robot.interact(
                () -> {
                    Scene shown = table().getScene();
                    Parent content = shown.getRoot();
                    shown.setRoot(new Group());
                    Scene drawn = new Scene(content, width, height);
                    if (content.lookup(".shell-split") instanceof SplitPane split) {
                        drawn.snapshot(null);
                        split.setDividerPositions(FIRST_DIVIDER);
                    }
                    drawn.snapshot(null);
                    prepare.accept(drawn);
                    try {
                        Files.createDirectories(file.toAbsolutePath().getParent());
                        Pictures.write(drawn, file);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    } finally {
                        drawn.setRoot(new Group());
                        shown.setRoot(content);
                    }
                });
    }

    /** What was on screen is the first thing to ask when a journey fails. */
    private String picture() {
        try {
            Path file =
                    Files.createDirectories(Path.of("target", "journeys"))
                            .resolve(System.nanoTime() + ".png");
            robot.interact(
                    () -> {
                        try {
                            Pictures.write(robot.listWindows().getFirst().getScene(), file);
                        } catch (IOException failed) {
                            throw new UncheckedIOException(failed);
                        }
                    });
            return ", see " + file;
        } catch (IOException | UncheckedIOException failed) {
            return ", no picture: " + failed.getMessage();
        }
    }

    /** Reads something on the UI thread. */
    public <T> T onUi(Supplier<T> reading) {
        return WaitForAsyncUtils.waitForAsyncFx(MOST_SECONDS * 1000, reading::get);
    }

    /** The visible node of this id, waited for. */
    public Node node(String id) {
        await("#" + id, () -> visible(id) != null);
        Node found = onUi(() -> visible(id));
        if (found == null) {
            throw new AssertionError("#" + id + " went away");
        }
        return found;
    }

    /** Whether a node of this id is on screen. */
    public boolean isVisible(String id) {
        return onUi(() -> visible(id) != null);
    }

    private @Nullable Node visible(String id) {
        return robot.lookup("#" + id).queryAll().stream()
                .filter(ConsoleJourney::isShown)
                .findFirst()
                .orElse(null);
    }

    /** Whether a node and all around it are visible. */
    static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** Clicks a button once it can be clicked. */
    public void click(String id) {
        Node node = node(id);
        await("#" + id + " to be enabled", () -> !node.isDisabled());
        robot.clickOn(node);
    }

    /**
     * Presses a button that may be scrolled out of sight or under something else, as the keyboard
     * would.
     */
    public void press(String id) {
        Node node = node(id);
        await("#" + id + " to be enabled", () -> !node.isDisabled());
        robot.interact(() -> ((ButtonBase) node).fire());
    }

    /** Replaces what stands in a field. */
    public void enter(String id, String text) {
        Node node = node(id);
        robot.interact(
                () -> {
                    node.requestFocus();
                    ((TextInputControl) node).setText(text);
                });
    }

    /** Presses keys together. */
    public void keys(KeyCode... keys) {
        robot.push(keys);
    }

    /** The id of the node that has the keyboard, empty where none has it. */
    public String focusedId() {
        return onUi(
                () -> {
                    Node owner = table().getScene().getFocusOwner();
                    return owner == null || owner.getId() == null ? "" : owner.getId();
                });
    }

    /** The text of a label, button or field. */
    public String text(String id) {
        Node node = node(id);
        return onUi(
                () ->
                        node instanceof TextInputControl input
                                ? input.getText()
                                : ((Labeled) node).getText());
    }

    /** Hands over what a later start on the same data was asked for. */
    public void laterStart(String... arguments) {
        Console open = console;
        if (open != null) {
            open.takeLaterStart(List.of(arguments));
        }
    }

    /** The console's window. */
    public Stage stage() {
        return (Stage) node(NodeIds.APP_TABLE).getScene().getWindow();
    }

    /** The id of an app in the table. */
    public String appId(String name) {
        return onUi(
                () ->
                        table().getItems().stream()
                                .filter(AppRow.class::isInstance)
                                .map(line -> ((AppRow) line).app())
                                .filter(app -> name.equals(app.name()))
                                .map(App::id)
                                .findFirst()
                                .orElseThrow());
    }

    /** Waits until the text of a node contains this. */
    public void awaitText(String id, String part) {
        await("#" + id + " to say '" + part + "'", () -> textNow(id).contains(part));
    }

    private String textNow(String id) {
        Node node = visible(id);
        return switch (node) {
            case TextInputControl input -> input.getText();
            case Labeled labelled -> String.valueOf(labelled.getText());
            case null, default -> "";
        };
    }

    /** Whether a visible label, link or button has this in its text. */
    public boolean says(String part) {
        return onUi(
                () ->
                        robot.lookup(
                                        (Node node) ->
                                                node instanceof Labeled labelled
                                                        && labelled.getText() != null
                                                        && labelled.getText().contains(part)
                                                        && isShown(node))
                                .tryQuery()
                                .isPresent());
    }

    /** The names in the table, from top to bottom; none while there is no table. */
    public List<String> rows() {
        return onUi(
                () ->
                        robot.lookup("#" + NodeIds.APP_TABLE).queryAllAs(TableView.class).stream()
                                .flatMap(table -> lines(table).stream())
                                .filter(AppRow.class::isInstance)
                                .map(line -> ((AppRow) line).app().name())
                                .toList());
    }

    /** The titles of the groups in the table, from top to bottom. */
    public List<String> groups() {
        return onUi(
                () ->
                        table().getItems().stream()
                                .filter(GroupLine.class::isInstance)
                                .map(line -> ((GroupLine) line).title())
                                .toList());
    }

    /** Folds or unfolds a group with the keyboard. */
    public void fold(String group) {
        robot.interact(
                () -> {
                    TableView<?> table = table();
                    table.getSelectionModel().clearAndSelect(indexOf(table, group));
                    table.requestFocus();
                });
        robot.type(KeyCode.SPACE);
    }

    private static int indexOf(TableView<?> table, String group) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i) instanceof GroupLine line && line.title().equals(group)) {
                return i;
            }
        }
        throw new AssertionError("no group " + group);
    }

    /** Gives the keyboard to a node. */
    public void focus(String id) {
        Node node = node(id);
        robot.interact(node::requestFocus);
    }

    private static List<?> lines(TableView<?> table) {
        return table.getItems();
    }

    private TableView<?> table() {
        return robot.lookup("#" + NodeIds.APP_TABLE).queryAs(TableView.class);
    }

    /**
     * Sorts by a column, as a click on its header does. The headless platform calls every click one
     * that asks for a menu, which headers do not sort by, so the header is told directly.
     */
    public void clickHeader(String column) {
        Node header = node("column-" + column);
        robot.interact(
                () -> {
                    for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                        header.fireEvent(
                                new MouseEvent(
                                        type,
                                        5,
                                        5,
                                        5,
                                        5,
                                        MouseButton.PRIMARY,
                                        1,
                                        false,
                                        false,
                                        false,
                                        false,
                                        true,
                                        false,
                                        false,
                                        false,
                                        false,
                                        true,
                                        null));
                    }
                });
    }

    /** The status the table shows for an app. */
    public String statusOf(String name) {
        return onUi(
                () ->
                        table().getItems().stream()
                                .filter(AppRow.class::isInstance)
                                .map(line -> ((AppRow) line).app())
                                .filter(app -> name.equals(app.name()))
                                .map(app -> app.status().value())
                                .findFirst()
                                .orElse(""));
    }

    /** Selects an app of the table. */
    public void select(String name) {
        choose(name);
        awaitText("details-name", name);
    }

    /** Makes an app the table's current one, whether its details can be seen or not. */
    public void choose(String name) {
        await(name + " in the table", () -> rows().contains(name));
        robot.interact(
                () -> {
                    TableView<?> table = table();
                    for (int index = 0; index < table.getItems().size(); index++) {
                        if (table.getItems().get(index) instanceof AppRow row
                                && name.equals(row.app().name())) {
                            table.scrollTo(index);
                            table.getSelectionModel().clearAndSelect(index);
                        }
                    }
                });
    }
}
