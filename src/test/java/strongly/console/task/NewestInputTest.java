package strongly.console.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One run at a time, always with the newest input. */
class NewestInputTest {
    private final QueuedTaskRunner runner = new QueuedTaskRunner();
    private final List<String> worked = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private final NewestInput<String, String> input =
            new NewestInput<>(runner, "test", this::work, received::add);

    private String work(String text) {
        worked.add(text);
        if (text.equals("broken")) {
            throw new IllegalStateException("as asked");
        }
        return text.toUpperCase(Locale.ROOT);
    }

    @Test
    void inputsThatComeDuringARunReplaceEachOther() {
        input.offer("a");
        input.offer("b");
        input.offer("c");
        assertThat(input.isWorking()).isTrue();
        runner.runAll();
        assertThat(worked).containsExactly("a", "c");
        assertThat(received).containsExactly("A", "C");
        assertThat(input.isWorking()).isFalse();
        input.offer("d");
        runner.runAll();
        assertThat(received).containsExactly("A", "C", "D");
    }

    @Test
    void aFailureDoesNotEndIt() {
        input.offer("broken");
        input.offer("next");
        runner.runAll();
        assertThat(received).containsExactly("NEXT");
    }

    @Test
    void afterClosingNothingIsReceived() {
        input.offer("a");
        input.offer("b");
        input.close();
        runner.runAll();
        input.offer("c");
        runner.runAll();
        assertThat(worked).isEmpty();
        assertThat(received).isEmpty();
    }

    @Test
    void worksWhereTasksRunAtOnce() {
        NewestInput<String, String> atOnce =
                new NewestInput<>(new SynchronousTaskRunner(), "test", this::work, received::add);
        atOnce.offer("a");
        atOnce.offer("b");
        assertThat(received).containsExactly("A", "B");
    }
}
