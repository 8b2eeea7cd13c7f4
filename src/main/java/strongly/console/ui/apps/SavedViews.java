package strongly.console.ui.apps;

import javafx.beans.property.ReadOnlyObjectProperty;

import strongly.console.service.views.SavedView;
import strongly.console.service.views.SavedViewsJson;
import strongly.console.task.BackgroundTask;
import strongly.console.task.TaskRunner;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Saved views: query, columns, sort and grouping under a name. UI thread only. */
public final class SavedViews {
    private final TableArrangement arrangement;
    private final AppFilter filter;
    private final TaskRunner runner;
    private final FileChooser files;
    private final Toasts toasts;

    /** The views of a connection. */
    SavedViews(
            TableArrangement arrangement,
            AppFilter filter,
            TaskRunner runner,
            FileChooser files,
            Toasts toasts) {
        this.arrangement = arrangement;
        this.filter = filter;
        this.runner = runner;
        this.files = files;
        this.toasts = toasts;
    }

    /** The views in their order; the first nine have the shortcuts Alt+1 to Alt+9. */
    public ReadOnlyObjectProperty<List<SavedView>> viewsProperty() {
        return arrangement.viewsProperty();
    }

    /** Arranges and filters the table as the view says. */
    public void open(SavedView view) {
        arrangement.apply(view);
        filter.showAllStatuses();
        filter.textProperty().set(view.query());
    }

    /** Opens the view of this place in the list, the first being 0; nothing where there is none. */
    public void open(int index) {
        if (index < viewsProperty().get().size()) {
            open(viewsProperty().get().get(index));
        }
    }

    /** Saves what is on screen under a name; a view of that name is replaced. */
    void save(String name) {
        String used = name.strip();
        if (!used.isEmpty()) {
            String kept = used.substring(0, Math.min(used.length(), SavedView.NAME_LIMIT));
            put(List.of(arrangement.capture(kept, filter.wholeQuery())));
        }
    }

    void remove(SavedView view) {
        arrangement.setViews(
                viewsProperty().get().stream().filter(other -> !other.equals(view)).toList());
    }

    private void put(List<SavedView> added) {
        List<SavedView> all = new ArrayList<>(viewsProperty().get());
        for (SavedView view : added) {
            int at = indexOf(all, view.name());
            if (at < 0) {
                all.add(view);
            } else {
                all.set(at, view);
            }
        }
        arrangement.setViews(all);
    }

    private static int indexOf(List<SavedView> views, String name) {
        for (int i = 0; i < views.size(); i++) {
            if (views.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Asks for a file and writes all views to it. */
    void exportAll() {
        List<SavedView> views = viewsProperty().get();
        Path file = files.chooseSave("Export views", "strongly-views.json");
        if (file != null) {
            runner.run(
                    BackgroundTask.of(
                                    "export views",
                                    () -> {
                                        SavedViewsJson.write(file, views);
                                        return views.size();
                                    })
                            .onSuccess(count -> tell("%d views exported", count))
                            .onFailure(failure -> refuse("The views were not exported", failure)));
        }
    }

    /** Asks for a file and takes its views over; views of the same name are replaced. */
    void importAll() {
        Path file = files.chooseOpen("Import views", List.of("json"));
        if (file != null) {
            runner.run(
                    BackgroundTask.of("import views", () -> SavedViewsJson.read(file))
                            .onSuccess(
                                    views -> {
                                        put(views);
                                        tell("%d views imported", views.size());
                                    })
                            .onFailure(failure -> refuse("No view was imported", failure)));
        }
    }

    private void tell(String text, int count) {
        toasts.show(Toast.of(Tone.SUCCESS, text.formatted(count), null));
    }

    private void refuse(String title, Exception failure) {
        toasts.show(Toast.of(Tone.DANGER, title, failure.getMessage()));
    }
}
