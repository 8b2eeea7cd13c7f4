package strongly.console.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;
import static strongly.console.fake.SampleApps.status;

import org.junit.jupiter.api.Test;

import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;

class AppRowTest {
    private final AppRow row = new AppRow(app("a", AppStatus.DEPLOYING));

    @Test
    void whatWasSeenBeforeTheRecordChangedIsOutdated() {
        row.showLive(status(AppStatus.DEPLOYING, 1, 2));
        row.show(app("a", AppStatus.STOPPED));
        assertThat(row.live()).isNull();
        assertThat(row.status()).isEqualTo(AppStatus.STOPPED);
    }

    /** The runtime is looked at each second then, the record more rarely. */
    @Test
    void whatWasSeenAheadOfTheRecordStays() {
        RuntimeStatus seen = status(AppStatus.RUNNING, 2, 2);
        row.showLive(seen);
        row.show(app("a", AppStatus.RUNNING));
        assertThat(row.live()).isEqualTo(seen);
    }
}
