package strongly.console.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What observers of the lines are told. */
class TableLinesTest {
    private final TableLine a = line();
    private final TableLine b = line();
    private final TableLine c = line();
    private final TableLines lines = new TableLines();
    private final List<String> told = new ArrayList<>();
    private List<TableLine> before = List.of();

    TableLinesTest() {
        lines.replace(new TableLine[] {a, b, c});
        lines.addListener((ListChangeListener<TableLine>) this::write);
    }

    private static TableLine line() {
        return new AppRow(SampleApps.of(1).getFirst());
    }

    private void write(ListChangeListener.Change<? extends TableLine> change) {
        before = List.copyOf(lines.before());
        assertThat(lines.isChanging()).isTrue();
        while (change.next()) {
            // the control empties every row on screen where it hears of a replacement
            assertThat(change.wasReplaced()).isFalse();
            String what = change.wasUpdated() ? "updated" : change.wasAdded() ? "added" : "removed";
            told.add(what + " " + change.getFrom() + "-" + change.getTo());
        }
    }

    private void replace(TableLine... next) {
        lines.replace(next);
    }

    @Test
    void anotherOrderUpdatesThePlacesThatDiffer() {
        replace(a, c, b);
        assertThat(told).containsExactly("updated 1-3");
        assertThat(before).containsExactly(a, b, c);
        assertThat(lines).containsExactly(a, c, b);
        assertThat(lines.before()).isEmpty();
    }

    @Test
    void moreLinesAreAddedAtTheEnd() {
        TableLine d = line();
        replace(d, a, b, c);
        assertThat(told).containsExactlyInAnyOrder("updated 0-3", "added 3-4");
        assertThat(lines).containsExactly(d, a, b, c);
    }

    @Test
    void fewerLinesAreRemovedAtTheEnd() {
        replace(b);
        assertThat(told).containsExactlyInAnyOrder("updated 0-1", "removed 1-1");
        assertThat(lines).containsExactly(b);
    }

    @Test
    void nobodyIsToldOfTheSameLines() {
        assertThat(lines.replace(new TableLine[] {a, b, c})).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void allCanGoAndComeBack() {
        replace();
        replace(a, b);
        assertThat(told).containsExactly("removed 0-0", "added 0-2");
        assertThat(Arrays.asList(a, b)).isEqualTo(List.copyOf(lines));
    }
}
