package strongly.console.ui.editor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import strongly.console.model.App;
import strongly.console.service.forms.FormSuggestions;
import strongly.console.task.BackgroundTask;
import strongly.console.ui.editor.KnownDeployments.Known;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known of an app's deployments, and the images to offer for the next. UI thread only. */
final class DeployKnowledge {
    private static final int MOST_KNOWN = 20;

    private final EditorPorts ports;
    private final App app;
    private final KnownDeployments known;
    private final ObservableList<String> previous =
            FXCollections.observableArrayList("Looking up what is known of the one before…");
    private final ReadOnlyObjectWrapper<List<String>> images =
            new ReadOnlyObjectWrapper<>(List.of());

    DeployKnowledge(EditorPorts ports, App app, KnownDeployments known) {
        this.ports = ports;
        this.app = app;
        this.known = known;
    }

    /** What is known of the deployment before, in lines; the first says how sure it is. */
    ObservableList<String> previous() {
        return previous;
    }

    /** Images to offer, the likeliest first. */
    ReadOnlyObjectProperty<List<String>> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    /** Reads it again: something may have been deployed since. */
    void lookUp() {
        ports.runner()
                .run(
                        BackgroundTask.of(
                                        "known deployments",
                                        () -> known.newest(app.id(), MOST_KNOWN))
                                .onSuccess(this::onKnown)
                                .onFailure(failure -> onKnown(List.of())));
    }

    private void onKnown(List<Known> newestFirst) {
        previous.setAll(RollbackText.of(newestFirst, ports.scheduler().instant()));
        List<String> seen = new ArrayList<>();
        newestFirst.forEach(
                deployment -> {
                    if (deployment.image() != null) {
                        seen.add(deployment.image());
                    }
                });
        String own = app.image() == null ? "" : app.image();
        ports.runner()
                .run(
                        BackgroundTask.of(
                                        "known images",
                                        () -> FormSuggestions.of(ports.catalog().snapshot().apps()))
                                .onSuccess(all -> images.set(ranked(seen, all, own))));
    }

    /** What this app ran before, then other tags of its repository, then everything else. */
    private static List<String> ranked(List<String> seen, FormSuggestions all, String own) {
        Set<String> ranked = new LinkedHashSet<>(seen);
        ranked.addAll(all.tagsOf(own));
        ranked.addAll(all.images());
        return List.copyOf(ranked);
    }
}
