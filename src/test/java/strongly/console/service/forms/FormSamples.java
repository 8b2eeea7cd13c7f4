package strongly.console.service.forms;

import java.util.Map;

/** Forms for tests. */
public final class FormSamples {
    private FormSamples() {}

    /** A form with every field filled. */
    public static AppFormValues values() {
        return new AppFormValues(
                "checkout",
                "Web shop",
                "registry.acme.example/shop/checkout:2.4.1",
                "3000",
                "2",
                "staging",
                "500m",
                "512Mi",
                "proj_456",
                Map.of("team", "backend"));
    }
}
