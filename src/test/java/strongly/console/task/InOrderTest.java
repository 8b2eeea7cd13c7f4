package strongly.console.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

@Timeout(60)
class InOrderTest {
    @Test
    void whatIsMadeFirstWaitsForWhatComesBefore() {
        CountDownLatch second = new CountDownLatch(1);
        List<Integer> taken = new ArrayList<>();
        InOrder.run(
                "test ",
                List.<Supplier<Integer>>of(
                        () -> {
                            await(second);
                            return 1;
                        },
                        () -> {
                            second.countDown();
                            return 2;
                        }),
                taken::add);
        assertThat(taken).containsExactly(1, 2);
    }

    @Test
    void aMakerThatThrowsIsToldToTheCaller() {
        assertThatThrownBy(
                        () ->
                                InOrder.run(
                                        "test ",
                                        List.<Supplier<Integer>>of(
                                                () -> {
                                                    throw new IllegalStateException("no");
                                                }),
                                        taken -> {}))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("no");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
