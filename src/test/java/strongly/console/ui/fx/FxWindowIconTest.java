package strongly.console.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;

/** The window's icon carries how many apps have failed. */
@ExtendWith(ApplicationExtension.class)
class FxWindowIconTest {
    private final Image plain = new WritableImage(64, 64);
    private Stage stage;
    private FxWindowIcon icon;

    @Start
    void start(Stage window) {
        stage = window;
        icon = new FxWindowIcon(window, List.of(plain));
    }

    private static boolean hasRed(Image image) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                Color color = image.getPixelReader().getColor(x, y);
                if (color.getOpacity() > 0.9 && color.getRed() > 0.7 && color.getGreen() < 0.3) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void failedAppsAreARedBadgeThatGoesWithThem(FxRobot robot) {
        assertThat(stage.getIcons()).containsExactly(plain);
        robot.interact(() -> icon.showFailed(3));
        assertThat(stage.getIcons())
                .singleElement()
                .satisfies(it -> assertThat(hasRed(it)).isTrue());
        robot.interact(() -> icon.showFailed(0));
        assertThat(stage.getIcons()).containsExactly(plain);
    }

    @ParameterizedTest
    @CsvSource({"0,''", "1,1", "99,99", "100,99+"})
    void manyAreNotCountedExactly(int failed, String text) {
        assertThat(FxWindowIcon.text(failed)).isEqualTo(text);
    }
}
