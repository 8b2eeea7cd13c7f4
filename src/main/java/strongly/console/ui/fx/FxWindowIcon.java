package strongly.console.ui.fx;

import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The window's icon, which carries the number of failed apps as a red badge, for the taskbars that
 * show window icons. Drawn only when the text of the badge changes. UI thread only.
 */
public final class FxWindowIcon {
    private static final int MOST = 99;

    /** The taskbar is not themed, so these stand for themselves: red enough for white on it. */
    private static final Color BADGE = Color.rgb(0xcf, 0x22, 0x2e);

    private final Stage stage;
    private final List<Image> plain;
    private String shown = "";

    /**
     * The icon of a window.
     *
     * @param plain the icon without a badge, in several sizes
     */
    public FxWindowIcon(Stage stage, List<Image> plain) {
        this.stage = stage;
        this.plain = List.copyOf(plain);
        stage.getIcons().setAll(this.plain);
    }

    /** Shows how many apps have failed; zero shows the icon alone. */
    public void showFailed(int count) {
        String text = text(count);
        if (!text.equals(shown)) {
            shown = text;
            stage.getIcons().setAll(text.isEmpty() ? plain : badged(text));
        }
    }

    /** The badge's text. */
    public static String text(int count) {
        if (count <= 0) {
            return "";
        }
        return count > MOST ? MOST + "+" : Integer.toString(count);
    }

    private List<Image> badged(String text) {
        List<Image> icons = new ArrayList<>();
        for (Image image : plain) {
            icons.add(draw(image, text));
        }
        return icons;
    }

    private static Image draw(Image image, String text) {
        double size = image.getWidth();
        Canvas canvas = new Canvas(size, size);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.drawImage(image, 0, 0);
        double height = size * (size >= 48 ? 0.5 : 0.6);
        // a small icon has room for a dot only
        boolean legible = size >= 24;
        double width = legible ? Math.min(size, height * (0.62 + 0.38 * text.length())) : height;
        double left = size - width;
        double top = size - height;
        graphics.setFill(BADGE);
        graphics.fillRoundRect(left, top, width, height, height, height);
        if (legible || text.length() == 1) {
            graphics.setFill(Color.WHITE);
            graphics.setFont(Font.font("System", FontWeight.BOLD, height * 0.72));
            graphics.setTextAlign(TextAlignment.CENTER);
            graphics.setTextBaseline(VPos.CENTER);
            graphics.fillText(text, left + width / 2, top + height / 2, width * 0.9);
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return copy(canvas.snapshot(parameters, null));
    }

    /** A snapshot itself was seen not to become a window's icon on Linux; its pixels do. */
    private static Image copy(WritableImage snapshot) {
        int width = (int) snapshot.getWidth();
        int height = (int) snapshot.getHeight();
        byte[] pixels = new byte[4 * width * height];
        snapshot.getPixelReader()
                .getPixels(
                        0,
                        0,
                        width,
                        height,
                        PixelFormat.getByteBgraPreInstance(),
                        pixels,
                        0,
                        4 * width);
        PixelBuffer<ByteBuffer> buffer =
                new PixelBuffer<>(
                        width,
                        height,
                        ByteBuffer.wrap(pixels),
                        PixelFormat.getByteBgraPreInstance());
        return new WritableImage(buffer);
    }
}
