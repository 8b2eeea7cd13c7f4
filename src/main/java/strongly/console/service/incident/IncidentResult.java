package strongly.console.service.incident;

import java.nio.file.Path;
import java.util.List;

/**
 * A bundle that was written.
 *
 * @param file where it is
 * @param bytes how large it is
 * @param apps how many apps are in it
 * @param masked how many values were taken out because they look like secrets
 * @param problems what could not be read, one sentence each
 */
public record IncidentResult(Path file, long bytes, int apps, int masked, List<String> problems) {
    public IncidentResult {
        problems = List.copyOf(problems);
    }
}
