package strongly.console.service.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.service.history.HistoryDatabase.Write;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** What people did waits until it can be written, within a bound. */
class OwedWritesTest {
    private final OwedWrites owed = new OwedWrites();

    private static Write write(boolean lasting) {
        return new Write() {
            @Override
            public void on(Connection connection) {}

            @Override
            public boolean isLasting() {
                return lasting;
            }
        };
    }

    @Test
    void onlyWhatLastsIsOwedAndComesFirst() {
        Write done = write(true);
        Write look = write(false);
        owed.keep(List.of(look, done));
        assertThat(owed.before(List.of(look))).containsExactly(done, look);
        owed.clear();
        assertThat(owed.before(List.of(look))).containsExactly(look);
    }

    @Test
    void ofVeryManyTheNewestAreOwed() {
        List<Write> many = new ArrayList<>();
        for (int i = 0; i < OwedWrites.MOST + 5; i++) {
            many.add(write(true));
        }
        owed.keep(many);
        assertThat(owed.before(List.of())).isEqualTo(many.subList(5, many.size()));
    }
}
