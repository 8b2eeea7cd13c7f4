package strongly.console.service.incident;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.CallCancelledException;
import strongly.console.model.App;
import strongly.console.model.LogAnswer;
import strongly.console.model.LogQuery;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.export.AppJson;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.ActivityQuery;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.History;
import strongly.console.service.history.StatusTimeline;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.line.ByteScan;

import tools.jackson.core.JacksonException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes what is known of some apps in a span of time into one zip file: their records as they are
 * now, the status timeline, what was done and deployed from this console, log lines, and a summary
 * to read. App by app, so that memory is that of one app. What cannot be read is said in the
 * summary and does not stop the rest.
 */
public final class IncidentBundle {
    private static final int MOST_SAMPLES = 20_000;
    private static final int MOST_ACTIVITY = 5_000;
    private static final int MOST_DEPLOYMENTS = 500;
    private static final int MOST_LINES = 10_000;

    private final String instance;
    private final AppsClient client;
    private final History history;
    private final @Nullable LogArchive archive;
    private final Collection<String> secrets;
    private final InstantSource clock;
    private final long mostBytes;

    /**
     * Bundles of one connection.
     *
     * @param instance the instance's name and address, for people
     * @param archive the log lines kept on this computer, null where none are
     * @param secrets texts that must not occur in a bundle, first of all the key
     */
    public IncidentBundle(
            String instance,
            AppsClient client,
            History history,
            @Nullable LogArchive archive,
            Collection<String> secrets,
            InstantSource clock) {
        this(instance, client, history, archive, secrets, clock, IncidentZip.MOST_BYTES);
    }

    IncidentBundle(
            String instance,
            AppsClient client,
            History history,
            @Nullable LogArchive archive,
            Collection<String> secrets,
            InstantSource clock,
            long mostBytes) {
        this.instance = instance;
        this.client = client;
        this.history = history;
        this.archive = archive;
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /**
     * Writes a bundle; blocks. Interrupting the thread stops it and leaves no file.
     *
     * @param onProgress told before each app, on the calling thread
     * @throws IOException where the file cannot be written
     * @throws InterruptedException when interrupted
     */
    public IncidentResult write(IncidentRequest request, Consumer<IncidentProgress> onProgress)
            throws IOException, InterruptedException {
        SecretMask mask = new SecretMask(secrets);
        try (IncidentZip zip = new IncidentZip(request.file(), mask, mostBytes)) {
            Writing writing = new Writing(request, zip, mask);
            int done = 0;
            int total = request.apps().size();
            for (App app : request.apps()) {
                onProgress.accept(new IncidentProgress(done++, total, app.displayName()));
                writing.add(app);
            }
            onProgress.accept(new IncidentProgress(done, total, "Summary"));
            zip.add("summary.md", writing.summary.text(mask));
            return new IncidentResult(
                    request.file(), zip.finish(), total, mask.count(), writing.summary.problems());
        } catch (CallCancelledException cancelled) {
            InterruptedException interrupted = new InterruptedException();
            interrupted.initCause(cancelled);
            throw interrupted;
        }
    }

    /** One bundle being written. */
    private final class Writing {
        private final IncidentRequest request;
        private final IncidentZip zip;
        private final SecretMask mask;
        private final IncidentTables tables;
        private final Set<String> folders = new HashSet<>();
        final IncidentSummary summary;

        Writing(IncidentRequest request, IncidentZip zip, SecretMask mask) {
            this.request = request;
            this.zip = zip;
            this.mask = mask;
            this.tables = new IncidentTables(mask);
            this.summary = new IncidentSummary(instance, request, clock.instant());
        }

        void add(App app) throws IOException, InterruptedException {
            String folder = folder(app);
            zip.add(folder + "app.json", record(app));
            RuntimeStatus runtime = runtime(app);
            StatusTimeline status =
                    history.timeline(app.id(), request.from(), request.to(), MOST_SAMPLES);
            zip.add(folder + "status.csv", tables.status(status));
            List<ActivityEntry> activity =
                    history.activity(ActivityQuery.ofApp(app.id(), MOST_ACTIVITY)).stream()
                            .filter(entry -> isWithin(entry.at()))
                            .toList();
            zip.add(folder + "activity.csv", tables.activity(activity));
            List<DeploymentRecord> deployments =
                    history.deployments(app.id(), MOST_DEPLOYMENTS).stream()
                            .filter(deployment -> isWithin(deployment.at()))
                            .toList();
            zip.add(folder + "deployments.csv", tables.deployments(deployments));
            if (request.logs()) {
                fetchedLines(app, folder);
                keptLines(app, folder);
            }
            summary.add(app, folder, runtime, status, activity, deployments);
        }

        private boolean isWithin(Instant moment) {
            return !moment.isBefore(request.from()) && !moment.isAfter(request.to());
        }

        /** A folder for people, safe on every file system, never the same twice. */
        private String folder(App app) {
            String name = app.displayName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
            String base = name.substring(0, Math.min(60, name.length()));
            String folder = base.isBlank() || base.equals("-") ? "app" : base;
            int number = 2;
            String free = folder;
            while (!folders.add(free)) {
                free = folder + "-" + number++;
            }
            return "apps/" + free + "/";
        }

        private void problem(App app, String what, Exception failure) {
            summary.problem(
                    "%s of %s: %s".formatted(what, app.displayName(), mask.text(reason(failure))));
        }

        private static String reason(Exception failure) {
            return failure.getMessage() == null
                    ? failure.getClass().getSimpleName()
                    : failure.getMessage();
        }

        /** As it is now with fields nobody knows; where it cannot be read, as it was known. */
        private String record(App app) {
            MaskedJson json = new MaskedJson(mask);
            try {
                return json.mask(client.getAppJson(app.id()));
            } catch (CallCancelledException cancelled) {
                throw cancelled;
            } catch (ApiException | JacksonException unreadable) {
                problem(app, "The record as it is now", unreadable);
                return json.mask(AppJson.write(app));
            }
        }

        private @Nullable RuntimeStatus runtime(App app) {
            try {
                return client.getStatus(app.id());
            } catch (CallCancelledException cancelled) {
                throw cancelled;
            } catch (ApiException unreadable) {
                problem(app, "The status as it is now", unreadable);
                return null;
            }
        }

        private void fetchedLines(App app, String folder) throws IOException, InterruptedException {
            if (!zip.hasRoom()) {
                summary.problem("The logs of " + app.displayName() + " did not fit any more");
                return;
            }
            try {
                LogAnswer answer =
                        client.getLogs(app.id(), new LogQuery(MOST_LINES, request.from(), null));
                lines(app, folder + "logs.txt", new ByteArrayInputStream(answer.bytes()));
                if (answer.truncated()) {
                    summary.problem("The logs of " + app.displayName() + " were cut, being long");
                } else if (isFull(answer.bytes())) {
                    summary.problem(
                            String.format(
                                    Locale.ROOT,
                                    "Lines of the logs of %s before the newest %,d",
                                    app.displayName(),
                                    MOST_LINES));
                }
            } catch (CallCancelledException cancelled) {
                throw cancelled;
            } catch (ApiException unreadable) {
                problem(app, "The logs", unreadable);
            }
        }

        private static boolean isFull(byte[] lines) {
            return ByteScan.count(lines, 0, lines.length, (byte) '\n') >= MOST_LINES;
        }

        private void keptLines(App app, String folder) throws InterruptedException, IOException {
            if (archive == null || !zip.hasRoom()) {
                return;
            }
            try (InputStream kept = archive.read(app.id(), request.from())) {
                if (kept != null) {
                    lines(app, folder + "logs-kept.txt", kept);
                }
            }
        }

        private void lines(App app, String name, InputStream lines)
                throws IOException, InterruptedException {
            if (!zip.addLines(name, lines)) {
                summary.problem("The logs of " + app.displayName() + " were cut: no more room");
            }
        }
    }
}
