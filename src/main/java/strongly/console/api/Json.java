package strongly.console.api;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The JSON reader and writer of the client, with bounds on what a server may send. */
final class Json {
    private static final int MOST_DEPTH = 64;
    private static final int LONGEST_NAME = 10_000;

    private Json() {}

    /** A mapper with these bounds; one a client. */
    static JsonMapper mapper() {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MOST_DEPTH)
                                        .maxNameLength(LONGEST_NAME)
                                        .maxStringLength(40_000_000)
                                        .build())
                        .build();
        return JsonMapper.builder(factory).build();
    }
}
