package strongly.console.service.operations.bulk;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationRequest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is done to each app of a bulk run; holds no secret, so it can be kept in the journal. */
public sealed interface BulkAction {
    /** What kind of operation it is for each app. */
    OperationKind kind();

    /**
     * The request for one app.
     *
     * @param fresh the app as it was just read
     * @return null where there is nothing to change
     */
    @Nullable OperationRequest requestFor(App fresh);

    /** What it does, in few words ("Scale to 3"). */
    String label();

    /**
     * What it does to these ("Scale 2 apps to 3").
     *
     * @param apps what it is done to, for people
     */
    default String label(String apps) {
        return label() + " " + apps;
    }

    /**
     * Start, stop, restart or delete.
     *
     * @param kind one of these
     */
    record Simple(OperationKind kind) implements BulkAction {
        @Override
        public OperationRequest requestFor(App fresh) {
            return OperationRequest.simple(kind, fresh);
        }

        @Override
        public String label() {
            return kind.label();
        }
    }

    /**
     * Another replica count.
     *
     * @param replicas 1–100
     */
    record Scale(int replicas) implements BulkAction {
        @Override
        public OperationKind kind() {
            return OperationKind.SCALE;
        }

        @Override
        public @Nullable OperationRequest requestFor(App fresh) {
            boolean same = fresh.replicas() != null && fresh.replicas() == replicas;
            return same
                    ? null
                    : OperationRequest.update(
                            OperationKind.SCALE, fresh, AppUpdate.scale(replicas));
        }

        @Override
        public String label() {
            return "Scale to " + replicas;
        }

        @Override
        public String label(String apps) {
            return "Scale " + apps + " to " + replicas;
        }
    }

    /**
     * Labels added or removed; the others of each app stay as they are.
     *
     * @param set labels that get a value
     * @param remove keys that go
     */
    record Relabel(Map<String, String> set, Set<String> remove) implements BulkAction {
        public Relabel {
            set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
            remove = Collections.unmodifiableSet(new TreeSet<>(remove));
        }

        @Override
        public OperationKind kind() {
            return OperationKind.RELABEL;
        }

        @Override
        public @Nullable OperationRequest requestFor(App fresh) {
            Map<String, String> labels = new LinkedHashMap<>(fresh.labels());
            remove.forEach(labels::remove);
            labels.putAll(set);
            return labels.equals(fresh.labels())
                    ? null
                    : OperationRequest.update(
                            OperationKind.RELABEL, fresh, AppUpdate.NOTHING.withLabels(labels));
        }

        @Override
        public String label() {
            return "Relabel" + changes();
        }

        @Override
        public String label(String apps) {
            return "Relabel " + apps + ":" + changes();
        }

        private String changes() {
            StringBuilder text = new StringBuilder();
            set.forEach((key, value) -> text.append(" +").append(key).append('=').append(value));
            remove.forEach(key -> text.append(" −").append(key));
            return text.toString();
        }
    }

    /**
     * A deployment of each app's own image, or of another; variables are secrets and have no place
     * in a bulk run.
     *
     * @param image the image for all, null for each app's own
     */
    record Deploy(@Nullable String image) implements BulkAction {
        @Override
        public OperationKind kind() {
            return OperationKind.DEPLOY;
        }

        @Override
        public OperationRequest requestFor(App fresh) {
            return OperationRequest.deploy(fresh, new DeployRequest(image, null, Map.of(), false));
        }

        @Override
        public String label() {
            return image == null ? "Deploy" : "Deploy " + image;
        }

        @Override
        public String label(String apps) {
            return image == null ? "Deploy " + apps : "Deploy " + image + " to " + apps;
        }
    }
}
