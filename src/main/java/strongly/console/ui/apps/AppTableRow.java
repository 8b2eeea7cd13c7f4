package strongly.console.ui.apps;

import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** A line of the table on screen: an app's cells, or the header of a group across all columns. */
final class AppTableRow extends TableRow<TableLine> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** What a line can become with its index and that changes how it looks. */
    private static final Set<PseudoClass> LOOKS =
            Set.of(
                    GROUP,
                    CHOSEN,
                    PseudoClass.getPseudoClass("filled"),
                    PseudoClass.getPseudoClass("empty"),
                    PseudoClass.getPseudoClass("selected"),
                    PseudoClass.getPseudoClass("focused"));

    /**
     * What the lines need of the table around them.
     *
     * @param scrolledBy how far the table is scrolled to the right, in pixels
     * @param width the width of what is on screen, in pixels
     * @param toggleGroup hides or shows the apps of a group
     * @param onAppPressed receives presses on apps before the control sees them
     */
    record Surroundings(
            DoubleSupplier scrolledBy,
            DoubleSupplier width,
            Consumer<GroupLine> toggleGroup,
            AppPressHandler onAppPressed) {}

    /** Receives presses on an app's row. */
    interface AppPressHandler {
        /** May consume the event. */
        void pressed(MouseEvent event, AppRow row);
    }

    private final Surroundings surroundings;
    private @Nullable GroupHeader header;
    private boolean chosen;
    private boolean looksDifferent;

    AppTableRow(Surroundings surroundings) {
        this.surroundings = surroundings;
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPressed);
        getPseudoClassStates().addListener(this::onPseudoClass);
    }

    private void onPressed(MouseEvent event) {
        if (getItem() instanceof GroupLine group) {
            if (event.getButton() == MouseButton.PRIMARY) {
                surroundings.toggleGroup().accept(group);
            }
            event.consume();
        } else if (getItem() instanceof AppRow row) {
            surroundings.onAppPressed().pressed(event, row);
        }
    }

    @Override
    protected void updateItem(@Nullable TableLine line, boolean empty) {
        super.updateItem(line, empty);
        showGroup(!empty && line instanceof GroupLine group ? group : null);
        showRow(!empty && line instanceof AppRow row ? row : null);
    }

    /**
     * Lays out an app's line at once. The control would first match the styles of all its cells
     * anew, which takes longer than everything else, though as a rule only words differ.
     */
    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        boolean styled = getScene() != null && getWidth() > 0 && !looksDifferent;
        looksDifferent = false;
        if (styled && isNeedsLayout() && getItem() instanceof AppRow) {
            layout();
        }
    }

    private void onPseudoClass(SetChangeListener.Change<? extends PseudoClass> change) {
        PseudoClass added = change.getElementAdded();
        PseudoClass changed = added == null ? change.getElementRemoved() : added;
        looksDifferent |= LOOKS.contains(changed);
    }

    private void showGroup(@Nullable GroupLine group) {
        pseudoClassStateChanged(GROUP, group != null);
        if (group != null) {
            if (header == null) {
                header = new GroupHeader();
            }
            header.show(group);
            requestLayout();
        }
        if (header != null) {
            header.setVisible(group != null);
        }
    }

    private void showRow(@Nullable AppRow row) {
        boolean now = row != null && row.isChosen();
        if (now != chosen) {
            chosen = now;
            pseudoClassStateChanged(CHOSEN, now);
        }
    }

    /** Shows the row again where something of it changed. */
    void refresh() {
        if (isEmpty() || !(getItem() instanceof AppRow row)) {
            return;
        }
        showRow(row);
        getChildrenUnmodifiable()
                .forEach(
                        child -> {
                            if (child instanceof AppCell cell) {
                                cell.refresh();
                            }
                        });
    }

    /** The row in words for screen readers, made only when one asks. */
    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, @Nullable Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT && !isEmpty()) {
            return switch (getItem()) {
                case AppRow row -> RowSpeech.of(row);
                case GroupLine group -> RowSpeech.of(group);
            };
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LineSkin(this);
    }

    /** Lays the group's header over the cells, which are empty then. */
    private static final class LineSkin extends TableRowSkin<TableLine> {
        private final AppTableRow row;

        LineSkin(AppTableRow row) {
            super(row);
            this.row = row;
        }

        @Override
        protected void layoutChildren(double x, double y, double w, double h) {
            super.layoutChildren(x, y, w, h);
            GroupHeader header = row.header;
            if (header == null || !header.isVisible()) {
                return;
            }
            if (header.getParent() == null) {
                getChildren().add(header);
            }
            header.resizeRelocate(
                    row.surroundings.scrolledBy().getAsDouble(),
                    0,
                    row.surroundings.width().getAsDouble(),
                    h);
        }
    }
}
