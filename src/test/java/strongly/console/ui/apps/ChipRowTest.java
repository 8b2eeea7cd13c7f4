package strongly.console.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** Four chips of 50 by 20 with gaps of 4: 212 wide together. */
class ChipRowTest {
    private final List<Region> chips = List.of(chip(), chip(), chip(), chip());

    private static Region chip() {
        Region chip = new Region();
        chip.setPrefSize(50, 20);
        return chip;
    }

    private ChipRow row(double width, Set<Integer> dispensable) {
        ChipRow row = new ChipRow(node -> dispensable.contains(chips.indexOf(node)));
        row.getChildren().setAll(chips);
        row.resize(width, row.prefHeight(width));
        row.layout();
        return row;
    }

    private List<Boolean> shown() {
        return chips.stream().map(Region::isVisible).toList();
    }

    @Test
    void whereThereIsRoomEverythingIsShown() {
        assertThat(row(212, Set.of(0, 1, 2, 3)).getHeight()).isEqualTo(20);
        assertThat(shown()).containsExactly(true, true, true, true);
    }

    @Test
    void theLastDispensableOnesGoFirstAndTheLineStaysOne() {
        assertThat(row(200, Set.of(1, 2)).getHeight()).isEqualTo(20);
        assertThat(shown()).containsExactly(true, true, false, true);
        assertThat(chips.get(3).getLayoutX()).isEqualTo(108);
        assertThat(row(110, Set.of(1, 2)).getHeight()).isEqualTo(20);
        assertThat(shown()).containsExactly(true, false, false, true);
    }

    @Test
    void whatIsRoundedUpOnScreenCountsAsThatWide() {
        chips.forEach(chip -> chip.setPrefWidth(49.6));
        assertThat(row(211, Set.of(1)).getHeight()).isEqualTo(20);
        assertThat(shown()).containsExactly(true, false, true, true);
    }

    @Test
    void whatMustBeSeenWraps() {
        assertThat(row(110, Set.of()).getHeight()).isEqualTo(44);
        assertThat(shown()).containsExactly(true, true, true, true);
        assertThat(chips.get(2).getLayoutX()).isZero();
        assertThat(chips.get(2).getLayoutY()).isEqualTo(24);
    }
}
