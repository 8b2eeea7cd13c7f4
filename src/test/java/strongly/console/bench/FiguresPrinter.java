package strongly.console.bench;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints the figures of all benchmarks of a run as one table at its end, and keeps it in {@code
 * target/figures.txt}: whoever names it in {@code @ExtendWith} takes part.
 */
final class FiguresPrinter implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        // what stands in the store of the root is closed when the whole run ends
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(FiguresPrinter.class))
                .computeIfAbsent("printer", key -> (AutoCloseable) FiguresPrinter::print);
    }

    private static void print() throws IOException {
        String table = Figures.table();
        System.out.println(table);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("figures.txt"), table);
    }
}
