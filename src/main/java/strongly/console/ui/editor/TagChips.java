package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.ImageReference;
import strongly.console.ui.text.SafeText;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The tags of the app's own repository that were seen before, each a button that fills it in. */
final class TagChips extends FlowPane {
    private static final int MOST = 8;
    private static final int LONGEST = 30;

    private final Consumer<String> onChosen;
    private final @Nullable String current;

    /**
     * Tags.
     *
     * @param images images to offer, the likeliest first
     * @param onChosen takes the image that was chosen
     * @param current the app's own image, null where it has none
     */
    TagChips(
            ObservableValue<List<String>> images,
            Consumer<String> onChosen,
            @Nullable String current) {
        super(6, 6);
        this.onChosen = onChosen;
        this.current = current;
        setId("deploy-tags");
        setPrefWrapLength(200);
        images.addListener((source, before, now) -> show(now));
        show(images.getValue());
    }

    private void show(List<String> images) {
        getChildren().clear();
        ImageReference own = current == null ? null : ImageReference.parse(current);
        if (own != null) {
            images.stream()
                    .filter(image -> !image.equals(current))
                    .map(ImageReference::parse)
                    .filter(Objects::nonNull)
                    .filter(other -> isTagOf(own, other))
                    .limit(MOST)
                    .forEach(other -> getChildren().add(chip(other)));
        }
        setManaged(!getChildren().isEmpty());
        setVisible(isManaged());
    }

    private static boolean isTagOf(ImageReference own, ImageReference other) {
        return other.tag() != null && other.repository().equals(own.repository());
    }

    private Button chip(ImageReference tagged) {
        String image = tagged.text();
        Button chip = new Button(SafeText.line(String.valueOf(tagged.tag()), LONGEST));
        chip.getStyleClass().addAll(Styles.SMALL, Styles.ROUNDED);
        chip.setAccessibleText("Use " + image);
        chip.setTooltip(new Tooltip(image));
        chip.setOnAction(event -> onChosen.accept(image));
        return chip;
    }
}
