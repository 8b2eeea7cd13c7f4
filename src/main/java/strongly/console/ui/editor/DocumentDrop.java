package strongly.console.ui.editor;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.io.File;

/** Takes files and text that are dropped on a form. */
final class DocumentDrop {
    private final DocumentExchange exchange;

    private DocumentDrop(DocumentExchange exchange) {
        this.exchange = exchange;
    }

    /** Lets a node take what is dropped on it. */
    static void install(Node target, DocumentExchange exchange) {
        DocumentDrop drop = new DocumentDrop(exchange);
        target.setOnDragOver(drop::onOver);
        target.setOnDragDropped(drop::onDropped);
    }

    private void onOver(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles() || board.hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void onDropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles()) {
            exchange.importFiles(board.getFiles().stream().map(File::toPath).toList());
        } else if (board.hasString()) {
            exchange.importText(board.getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }
}
