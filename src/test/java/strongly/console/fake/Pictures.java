package strongly.console.fake;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import javax.imageio.ImageIO;

/** Draws nodes into files, for people to look at. */
public final class Pictures {
    private Pictures() {}

    /** Something that draws. */
    @FunctionalInterface
    public interface Drawing {
        /** Draws; on the UI thread. */
        void draw() throws Exception;
    }

    /** Starts the toolkit, draws and ends it. */
    public static void run(Drawing drawing) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<Exception> failure = new AtomicReference<>();
        Platform.startup(
                () -> {
                    try {
                        drawing.draw();
                    } catch (Exception failed) {
                        failure.set(failed);
                    } finally {
                        done.countDown();
                    }
                });
        done.await();
        Platform.exit();
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    /** Uses the light or the dark theme from now on. */
    public static void theme(boolean dark) {
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /** A scene of this content in the window's style. */
    public static Scene scene(Parent content, int width, int height) {
        StackPane root = new StackPane(content);
        root.getStyleClass().add("shell");
        for (String sheet : List.of("controls/controls.css", "shell/shell.css")) {
            root.getStylesheets()
                    .add(
                            String.valueOf(
                                    Pictures.class.getResource("/strongly/console/ui/" + sheet)));
        }
        return new Scene(root, width, height);
    }

    /** Writes what the scene shows. */
    public static void write(Scene scene, Path file) throws IOException {
        write(image(scene), file);
    }

    /** Writes what a window shows, with the popups that are open over it. */
    public static void writeWithPopups(Window window, Path file) throws IOException {
        BufferedImage image = image(window.getScene());
        double left = window.getX() + window.getScene().getX();
        double top = window.getY() + window.getScene().getY();
        for (Window other : Window.getWindows()) {
            if (other instanceof PopupWindow popup && window.equals(popup.getOwnerWindow())) {
                popup.getScene().setFill(Color.TRANSPARENT);
                BufferedImage over = image(popup.getScene());
                int x = (int) (popup.getX() - left);
                int y = (int) (popup.getY() - top);
                image.getGraphics().drawImage(over, x, y, null);
            }
        }
        write(image, file);
    }

    private static BufferedImage image(Scene scene) {
        scene.snapshot(null);
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return copy;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        BufferedImage opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.getGraphics().drawImage(image, 0, 0, null);
        ImageIO.write(opaque, "png", file.toFile());
    }
}
