package strongly.console.ui.operations.bulk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.bulk.BulkEntry;
import strongly.console.service.operations.bulk.BulkProgress;

import java.util.List;

/** What the bulk panel shows. UI thread only. */
public final class BulkPanelState {
    /** Which part of the panel is on screen. */
    public enum Stage {
        /** What the action needs is filled in. */
        CHOOSING,
        /** The apps are being read. */
        READING,
        /** The plan is shown. */
        PLANNED,
        /** The run is shown. */
        RUN
    }

    final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSING);
    final ReadOnlyObjectWrapper<OperationKind> kind =
            new ReadOnlyObjectWrapper<>(OperationKind.STOP);
    final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    final ReadOnlyObjectWrapper<List<BulkEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    final ReadOnlyObjectWrapper<@Nullable BulkProgress> progress = new ReadOnlyObjectWrapper<>();

    BulkPanelState() {}

    /** Which part of the panel is on screen. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What is done. */
    public ReadOnlyObjectProperty<OperationKind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** What is done to what, in one line. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What is going on, or what is wrong. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The apps with how far it got with each. */
    public ReadOnlyObjectProperty<List<BulkEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** Where the run stands, null before it begins. */
    public ReadOnlyObjectProperty<@Nullable BulkProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
