package strongly.console.ui.editor;

import javafx.scene.Parent;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;

import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.FormSuggestions;

import java.util.List;
import java.util.function.Supplier;

/** Offers values below a text field while somebody types; Down and Enter take one. */
final class Suggesting {
    private static final int MOST_SHOWN = 8;
    private static final int MOST_FOUND = 50;
    private static final double LEAST_WIDTH = 240;

    private Suggesting() {}

    /**
     * Offers values.
     *
     * @param values what there is to offer, read on a background thread: immutable lists only
     */
    static void install(TextField field, Supplier<List<String>> values) {
        AutoCompletionBinding<String> binding =
                TextFields.bindAutoCompletion(
                        field,
                        request ->
                                request.getUserText().isBlank()
                                        ? List.of()
                                        : FormSuggestions.matching(
                                                values.get(), request.getUserText(), MOST_FOUND));
        binding.setVisibleRowCount(MOST_SHOWN);
        binding.setDelay(60);
        field.widthProperty()
                .addListener(
                        (source, before, now) -> {
                            double width = Math.max(LEAST_WIDTH, now.doubleValue());
                            binding.setMinWidth(width);
                            binding.setPrefWidth(width);
                        });
        PopupControl popup = binding.getAutoCompletionPopup();
        popup.skinProperty().addListener((source, before, now) -> style(now));
    }

    /** A window of its own does not see the form's style sheets. */
    private static void style(@Nullable Skin<?> skin) {
        if (skin != null && skin.getNode() instanceof Parent list) {
            list.getStylesheets()
                    .add(String.valueOf(Suggesting.class.getResource("suggesting.css")));
        }
    }
}
