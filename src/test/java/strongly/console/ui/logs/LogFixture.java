package strongly.console.ui.logs;

import org.jspecify.annotations.Nullable;

import strongly.console.api.AppsClient;
import strongly.console.fake.ScriptedClient;
import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.feed.LogFeedPool;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.service.logs.tail.LogTail;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.logs.list.LineContent;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.Toast;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A log viewer over an instance without a wire, on a clock turned by hand. */
final class LogFixture implements Clipboard, FileChooser {
    final ScriptedClient client = new ScriptedClient();
    final ManualScheduler clock;
    final MemorySettingsStore settings = new MemorySettingsStore();
    final List<Toast> toasts = new ArrayList<>();
    final List<LogEvent> events = new ArrayList<>();
    final LogViewModel model;
    final LogReferenceOpener opener;
    private final AppsClient connection;
    private TaskRunner runner = new SynchronousTaskRunner();
    private UiDispatcher ui = new ImmediateUiDispatcher();
    @Nullable Path chosen;
    private final StringBuilder log = new StringBuilder();
    private String copied = "";

    {
        opener =
                new LogReferenceOpener(
                        "acme.example", id -> "name of " + id, this, toasts::add, this::viewer);
    }

    private LogViewModel viewer(List<LogSource> sources) {
        model.open(sources);
        return model;
    }

    LogFixture() {
        this(StoreLimits.DEFAULT);
    }

    LogFixture(StoreLimits limits) {
        connection = client;
        clock = new ManualScheduler(Instant.parse("2026-01-15T10:30:00Z"));
        model = new LogViewModel(services(limits));
    }

    LogFixture(AppsClient connection, ManualScheduler clock) {
        this.connection = connection;
        this.clock = clock;
        model = new LogViewModel(services(StoreLimits.DEFAULT));
    }

    LogFixture(LogArchive archive) {
        connection = client;
        clock = new ManualScheduler(Instant.parse("2026-01-15T10:30:00Z"));
        model = new LogViewModel(services(StoreLimits.DEFAULT, archive));
    }

    LogFixture(TaskRunner runner, UiDispatcher ui) {
        this.runner = runner;
        this.ui = ui;
        connection = client;
        clock = new ManualScheduler(Instant.parse("2026-01-15T10:30:00Z"));
        model = new LogViewModel(services(StoreLimits.DEFAULT));
    }

    LogServices services(StoreLimits limits) {
        return services(limits, null);
    }

    private LogServices services(StoreLimits limits, @Nullable LogArchive archive) {
        LogTail.Services tail = new LogTail.Services(connection, runner, clock, ui);
        return new LogServices(
                "acme.example",
                tail,
                appId -> events,
                new LogFeedPool(tail, () -> limits, archive),
                settings,
                this,
                this,
                toasts::add,
                () -> ZoneOffset.UTC,
                opener::open);
    }

    /** The app writes these lines. */
    void writes(String... lines) {
        for (String line : lines) {
            log.append(line).append('\n');
        }
        client.setLogs(log.toString());
    }

    /** The app writes numbered lines of a level, one a second from half past ten on. */
    void writesNumbered(int from, int to) {
        for (int i = from; i < to; i++) {
            String level = i % 10 == 0 ? "ERROR" : i % 5 == 0 ? "WARN" : "INFO";
            Instant at = Instant.parse("2026-01-15T09:30:00Z").plusSeconds(i);
            log.append(at).append(" [").append(level).append("] line ").append(i).append('\n');
        }
        client.setLogs(log.toString());
    }

    /** Shows an app's logs on screen. */
    void open(String appId) {
        model.setActive(true);
        model.show(appId, appId);
    }

    void seconds(int count) {
        clock.advance(Duration.ofSeconds(count));
    }

    /** The lines in the list, as they were sent. */
    List<String> lines() {
        LineContent content = model.list().content();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < content.size(); row++) {
            lines.add(new String(content.bytes(content.at(row)), StandardCharsets.UTF_8));
        }
        return lines;
    }

    @Override
    public void copy(String text) {
        copied = text;
    }

    @Override
    public String text() {
        return copied;
    }

    @Override
    public @Nullable Path chooseSave(String title, String suggestedName) {
        return chosen;
    }

    @Override
    public @Nullable Path chooseOpen(String title, List<String> extensions) {
        return null;
    }
}
