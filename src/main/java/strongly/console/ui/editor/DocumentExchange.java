package strongly.console.ui.editor;

import strongly.console.platform.AtomicFile;
import strongly.console.service.forms.AppDocument;
import strongly.console.service.forms.AppDocumentReader;
import strongly.console.service.forms.AppDocumentWriter;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.forms.DocumentException;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Takes an app's text from a file, a drop or the clipboard into a form, and gives it out again. UI
 * thread only; reading and writing happen elsewhere.
 */
public final class DocumentExchange {
    private final EditorPorts ports;
    private final AppFormFields fields;
    private final BiConsumer<AppDocument, FormNotice> onImported;
    private final Consumer<FormNotice> onRefused;
    private final AppDocumentReader reader = new AppDocumentReader();
    private final AppDocumentWriter writer = new AppDocumentWriter();
    private final LatestWins reading;
    private final Command importFile = new Command("Import file…", this::chooseImport);
    private final Command importClipboard =
            new Command("Import from clipboard", this::readClipboard);
    private final Command exportJson = new Command("Export as JSON…", () -> export(true));
    private final Command exportYaml = new Command("Export as YAML…", () -> export(false));
    private final Command copyJson = new Command("Copy as JSON", this::copy);

    /**
     * An exchange.
     *
     * @param fields what is given out
     * @param onImported takes what was read, with what is to be said about it
     * @param onRefused told why a text was not taken
     */
    DocumentExchange(
            EditorPorts ports,
            AppFormFields fields,
            BiConsumer<AppDocument, FormNotice> onImported,
            Consumer<FormNotice> onRefused) {
        this.ports = ports;
        this.fields = fields;
        this.onImported = onImported;
        this.onRefused = onRefused;
        this.reading = new LatestWins(ports.runner());
    }

    /** What can be done here, in the order of the menu. */
    public List<Command> commands() {
        return List.of(importFile, importClipboard, exportJson, exportYaml, copyJson);
    }

    private void chooseImport() {
        Path file =
                ports.files()
                        .chooseOpen(
                                "Import an app from JSON or YAML", List.of("json", "yaml", "yml"));
        if (file != null) {
            importFile(file);
        }
    }

    /** Reads the file that was dropped; several are refused, as a form takes one app. */
    void importFiles(List<Path> dropped) {
        if (dropped.size() == 1) {
            importFile(dropped.getFirst());
        } else {
            onRefused.accept(
                    FormNotice.of(
                            Tone.DANGER,
                            "Nothing was imported: %d files were dropped, and a form takes one. The"
                                            .formatted(dropped.size())
                                    + " form is as it was."));
        }
    }

    /** Reads a file that was chosen. */
    public void importFile(Path file) {
        read(String.valueOf(file.getFileName()), () -> reader.readFile(file));
    }

    /** Reads text that was dropped. */
    public void importText(String text) {
        read("the dropped text", () -> reader.read(text));
    }

    private void readClipboard() {
        String text = ports.clipboard().text();
        read("the clipboard", () -> reader.read(text));
    }

    private void read(String source, Callable<AppDocument> work) {
        reading.run(
                BackgroundTask.of("import", work)
                        .onSuccess(document -> onImported.accept(document, taken(source, document)))
                        .onFailure(failure -> onRefused.accept(refused(source, failure))));
    }

    private static FormNotice refused(String source, Exception failure) {
        String reason =
                failure instanceof DocumentException known
                        ? place(known) + known.getMessage()
                        : "it could not be read (" + failure.getClass().getSimpleName() + ")";
        return FormNotice.of(
                Tone.DANGER,
                "Nothing was imported from " + source + ". " + reason + ". The form is as it was.");
    }

    private static String place(DocumentException mistake) {
        return mistake.line() == 0
                ? ""
                : "Line %d, column %d: ".formatted(mistake.line(), mistake.column());
    }

    private FormNotice taken(String source, AppDocument document) {
        List<String> untaken = fields.untaken(fields.values().overlaidBy(document));
        List<String> details = new ArrayList<>(untaken);
        if (!document.leftOut().isEmpty()) {
            details.add("Left out, as only the API sets them: " + listed(document.leftOut()));
        }
        if (!document.unknown().isEmpty()) {
            details.add("Left out, as nobody knows them: " + listed(document.unknown()));
        }
        details.addAll(document.notes());
        boolean lossy =
                !untaken.isEmpty() || !document.unknown().isEmpty() || !document.notes().isEmpty();
        return new FormNotice(
                lossy ? Tone.WARNING : Tone.ACCENT, "Imported from " + source + ".", details);
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }

    /** Says why the form cannot be given out; false where it can. */
    private boolean isRefused() {
        String reason = fields.notAsText();
        if (reason != null) {
            onRefused.accept(FormNotice.of(Tone.WARNING, reason));
        }
        return reason != null;
    }

    private void export(boolean json) {
        if (isRefused()) {
            return;
        }
        AppFormValues values = fields.values();
        String name = values.name().isEmpty() ? "app" : values.name();
        Path file =
                ports.files()
                        .chooseSave(
                                json ? "Export as JSON" : "Export as YAML",
                                name + (json ? ".json" : ".yaml"));
        if (file == null) {
            return;
        }
        ports.runner()
                .run(
                        BackgroundTask.of("export", () -> write(file, values, json))
                                .onSuccess(
                                        done ->
                                                ports.toasts()
                                                        .show(
                                                                Toast.of(
                                                                        Tone.SUCCESS,
                                                                        "Exported to "
                                                                                + file
                                                                                        .getFileName(),
                                                                        null)))
                                .onFailure(
                                        failure ->
                                                onRefused.accept(
                                                        FormNotice.of(
                                                                Tone.DANGER,
                                                                file.getFileName()
                                                                        + " could not be written."
                                                                        + " Choose another"
                                                                        + " place."))));
    }

    private Path write(Path file, AppFormValues values, boolean json) throws java.io.IOException {
        String text = json ? writer.json(values) + "\n" : writer.yaml(values);
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private void copy() {
        if (isRefused()) {
            return;
        }
        ports.clipboard().copy(writer.json(fields.values()));
        ports.toasts().show(Toast.of(Tone.SUCCESS, "Copied as JSON", null));
    }

    /** Stops reading. */
    void close() {
        reading.cancel();
    }
}
