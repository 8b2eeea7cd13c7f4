package strongly.console.service.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.ui.apps.SampleApps;

import java.util.List;
import java.util.Set;

class InventoryTest {
    private final List<App> apps = SampleApps.of(4);
    private final Inventory inventory = new Inventory();

    @BeforeEach
    void fill() {
        apps.forEach(app -> inventory.put(app, 0));
    }

    @Test
    void everyAppIsFoundAfterOneWasTakenOutOfTheMiddle() {
        inventory.bury(apps.get(1).id(), 0);
        assertThat(inventory.get(apps.get(1).id())).isNull();
        assertThat(inventory.get(apps.get(3).id())).isEqualTo(apps.get(3));
        assertThat(inventory.all())
                .containsExactlyInAnyOrder(apps.get(0), apps.get(2), apps.get(3));
        App changed = apps.get(3).withStatus(AppStatus.of("thawing"));
        inventory.put(changed, 0);
        assertThat(inventory.all()).containsExactlyInAnyOrder(apps.get(0), apps.get(2), changed);
    }

    @Test
    void theLastOneCanGoAndAllOfThem() {
        inventory.bury(apps.getLast().id(), 0);
        assertThat(inventory.all()).containsExactlyElementsOf(apps.subList(0, 3));
        inventory.retain(Set.of());
        assertThat(inventory.all()).isEmpty();
        assertThat(inventory.size()).isZero();
        assertThat(inventory.drainRemoved()).hasSize(4);
    }
}
