package strongly.console.ui.overview;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Nodes that are kept for as long as they show the same: making and styling the overview anew each
 * time somebody counts would be most of what an idle window costs. UI thread only.
 */
final class KeptNodes {
    private record Kept(Object shows, Node node) {}

    private final Map<String, Kept> kept = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * The node of this id, made anew only where it is to show something else.
     *
     * @param shows all that it shows, compared by value
     */
    Node node(String id, Object shows, Supplier<Node> make) {
        used.add(id);
        Kept before = kept.get(id);
        if (before != null && Objects.equals(before.shows(), shows)) {
            return before.node();
        }
        Node made = make.get();
        kept.put(id, new Kept(shows, made));
        return made;
    }

    /** A card with these lines under its heading. */
    Node card(String heading, List<Node> lines) {
        VBox rows = (VBox) node("rows of " + heading, "", VBox::new);
        fill(rows, lines);
        return node(
                heading,
                "",
                () -> {
                    Label title = new Label(heading);
                    title.getStyleClass().add("overview-heading");
                    VBox card = new VBox(title, rows);
                    card.getStyleClass().add("overview-card");
                    return card;
                });
    }

    /** Shows these nodes in a box, touching only what differs. */
    static void fill(VBox box, List<Node> nodes) {
        ObservableList<Node> children = box.getChildren();
        if (children.equals(nodes)) {
            return;
        }
        List<Node> others = new ArrayList<>(nodes);
        others.removeAll(children);
        for (int i = 0; i < nodes.size() && children.size() == nodes.size(); i++) {
            if (!children.get(i).equals(nodes.get(i)) && others.contains(nodes.get(i))) {
                children.set(i, nodes.get(i));
            }
        }
        if (!children.equals(nodes)) {
            children.setAll(nodes);
        }
    }

    /** Forgets what was not asked for since the last time. */
    void forgetUnused() {
        kept.keySet().retainAll(used);
        used.clear();
    }
}
