package strongly.console.service.logs.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

class ByteScanTest {
    /** Few values, those next to the wanted one and to the sign among them, so that many match. */
    private static final byte[] VALUES = {'\n', '\n' + 1, '\n' - 1, (byte) 0x8a, 0, -1, 127, -128};

    @Test
    void findsAndCountsLikeALoop() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = VALUES[random.nextInt(VALUES.length)];
            }
            byte wanted = VALUES[random.nextInt(VALUES.length)];
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);
            int[] places = IntStream.range(from, to).filter(i -> bytes[i] == wanted).toArray();
            assertThat(ByteScan.count(bytes, from, to, wanted)).isEqualTo(places.length);
            assertThat(ByteScan.indexOf(bytes, from, to, wanted))
                    .isEqualTo(places.length == 0 ? to : places[0]);
        }
    }
}
