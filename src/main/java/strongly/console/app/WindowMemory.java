package strongly.console.app;

import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

import strongly.console.platform.SettingsStore;
import strongly.console.ui.shell.ShellView;
import strongly.console.ui.shell.ShellViewModel;
import strongly.console.ui.shell.WindowSettings;

/** Opens the window as it was left, on a screen that is still there. */
final class WindowMemory {
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    // what a window manager puts around a window, which is not known before it is shown
    private static final double FRAME_WIDTH = 16;
    private static final double FRAME_HEIGHT = 48;
    private static final double LEAST_LAID_OUT = 400;

    private final SettingsStore settings;
    private final WindowSettings before;

    WindowMemory(SettingsStore settings) {
        this.settings = settings;
        this.before =
                settings.read(WindowSettings.SECTION, WindowSettings.class, WindowSettings.DEFAULT);
    }

    WindowSettings before() {
        return before;
    }

    /** Applies what is remembered; before the stage is shown. */
    void apply(Stage stage, ShellViewModel shell) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double mostWidth = screen.getWidth() - FRAME_WIDTH;
        double mostHeight = screen.getHeight() - FRAME_HEIGHT;
        stage.setMinWidth(Math.min(LEAST_WIDTH, mostWidth));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, mostHeight));
        stage.setWidth(bounded(before.width(), LEAST_WIDTH, mostWidth));
        stage.setHeight(bounded(before.height(), LEAST_HEIGHT, mostHeight));
        boolean onScreen =
                !Screen.getScreensForRectangle(before.x(), before.y(), 100, 50).isEmpty();
        if (onScreen) {
            stage.setX(before.x());
            stage.setY(before.y());
        }
        stage.setMaximized(before.maximized());
        shell.detailsBelowProperty().set(before.detailsBelow());
    }

    /**
     * Puts the divider where it was. A divider set before the window has its size is lost, and a
     * window manager may give the window several sizes in a row, so this is done after each layout
     * of another width until somebody presses something.
     */
    void placeDivider(Scene scene, ShellView view) {
        Runnable placing =
                new Runnable() {
                    private double placedAt;

                    @Override
                    public void run() {
                        double width = view.root().getLayoutBounds().getWidth();
                        if (width >= LEAST_LAID_OUT && width != placedAt) {
                            placedAt = width;
                            view.setDivider(before.divider());
                        }
                    }
                };
        scene.addPostLayoutPulseListener(placing);
        scene.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                new EventHandler<>() {
                    @Override
                    public void handle(MouseEvent event) {
                        scene.removePostLayoutPulseListener(placing);
                        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, this);
                    }
                });
    }

    /** A wanted length within what the screen has; the least where nothing is known yet. */
    static double bounded(double value, double least, double most) {
        return value >= least ? Math.min(value, most) : Math.min(least, most);
    }

    /** Remembers how the window is left. */
    void remember(Stage stage, ShellViewModel shell, ShellView view) {
        boolean big = stage.isMaximized() || stage.isFullScreen();
        settings.write(
                WindowSettings.SECTION,
                new WindowSettings(
                        big ? before.x() : stage.getX(),
                        big ? before.y() : stage.getY(),
                        big ? before.width() : stage.getWidth(),
                        big ? before.height() : stage.getHeight(),
                        stage.isMaximized(),
                        shell.detailsBelowProperty().get(),
                        view.divider()));
    }
}
