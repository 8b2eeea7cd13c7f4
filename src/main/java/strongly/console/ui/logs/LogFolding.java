package strongly.console.ui.logs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import strongly.console.ui.logs.list.LineContent;
import strongly.console.ui.logs.list.LineListViewModel;

import java.util.HashSet;
import java.util.Set;

/** Which lines that continue others are hidden. UI thread only. */
final class LogFolding {
    private final LineListViewModel list;
    private final Runnable onChange;
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final Set<Long> exceptions = new HashSet<>();

    LogFolding(LineListViewModel list, Runnable onChange) {
        this.list = list;
        this.onChange = onChange;
        list.onFold(this::toggle);
        folded.addListener(
                (source, before, now) -> {
                    exceptions.clear();
                    onChange.run();
                });
    }

    /** Whether lines that continue others are hidden. */
    BooleanProperty foldedProperty() {
        return folded;
    }

    /** The ids of heads for which it is the other way round. */
    Set<Long> exceptions() {
        return Set.copyOf(exceptions);
    }

    /** Other lines come. */
    void clear() {
        exceptions.clear();
    }

    private void toggle(long head) {
        if (!exceptions.remove(head)) {
            exceptions.add(head);
        }
        onChange.run();
    }

    /** Brings a line into sight, unfolding what hides it. */
    void reveal(long id) {
        LineContent content = list.content();
        if (content.holds(id) && content.order().indexOf(id) < 0 && content.isContinuation(id)) {
            long head = id;
            while (content.holds(head - 1) && content.isContinuation(head)) {
                head--;
            }
            if (folded.get() != exceptions.contains(head)) {
                toggle(head);
            }
        }
        list.reveal(id);
    }
}
