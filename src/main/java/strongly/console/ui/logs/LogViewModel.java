package strongly.console.ui.logs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.feed.LogFeed;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.merged.SourceLines;
import strongly.console.ui.logs.list.LineContent;
import strongly.console.ui.logs.list.LineListViewModel;
import strongly.console.ui.logs.list.LineLook;
import strongly.console.ui.logs.list.Sizes;
import strongly.console.ui.mvvm.Command;

import java.util.List;
import java.util.Locale;

/** The logs of an app, or of several: followed, filtered, searched. UI thread only. */
public final class LogViewModel implements AutoCloseable {
    private final LogServices services;
    private final LogFeeds feeds;
    private final LineListViewModel list;
    private final ReadOnlyObjectWrapper<LogNotice> notice =
            new ReadOnlyObjectWrapper<>(LogNotice.NOTHING);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Command resume;
    private final Command retry = new Command("Try again", this::retry);
    private List<LogSource> sources = List.of();

    /** A viewer that shows nothing yet. */
    public LogViewModel(LogServices services) {
        this.services = services;
        this.feeds = new LogFeeds(services, this::onFeed);
        this.list = new LineListViewModel(services.list());
        this.resume = new Command("Resume", () -> list.followProperty().set(true));
        list.lookProperty()
                .set(services.settings().read(LineLook.SECTION, LineLook.class, LineLook.DEFAULT));
        list.lookProperty()
                .addListener(
                        (source, before, now) -> services.settings().write(LineLook.SECTION, now));
    }

    /** The list of lines. */
    public LineListViewModel list() {
        return list;
    }

    /** What is to be said in place of the lines, or above them. */
    public ReadOnlyObjectProperty<LogNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** How much is held and shown. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Follows again. */
    public Command resume() {
        return resume;
    }

    /** Asks again after a failure. */
    public Command retryCommand() {
        return retry;
    }

    /** Shows the logs of one app, null for none. */
    public void show(@Nullable String appId, String name) {
        open(appId == null ? List.of() : List.of(LogSource.of(appId, name)));
    }

    /** Shows the logs of these sources, merged. */
    public void open(List<LogSource> wanted) {
        if (wanted.equals(sources)) {
            return;
        }
        sources = List.copyOf(wanted);
        feeds.use(sources);
        list.reset();
        list.show(LineContent.EMPTY);
        list.sourcesProperty().set(sources.stream().map(LogSource::label).toList());
        onFeed();
    }

    private List<SourceLines> lines() {
        return feeds.used().stream()
                .map(feed -> SourceLines.all(feed.store().snapshot()))
                .toList();
    }

    private void onFeed() {
        list.show(new LineContent(list.content().order().next(lines())));
        describe();
    }

    private void describe() {
        notice.set(feeds.used().isEmpty() ? LogNotice.NOTHING : LogNotice.of(feeds.used().getFirst()));
        long held = 0;
        long bytes = 0;
        long dropped = 0;
        for (LogFeed feed : feeds.used()) {
            held += feed.store().snapshot().size();
            bytes += feed.store().snapshot().bytes();
            dropped += feed.store().dropped();
        }
        int shown = list.content().size();
        String text = String.format(Locale.ROOT, "%,d lines · %s", held, Sizes.of(bytes));
        if (shown != held) {
            text = String.format(Locale.ROOT, "%,d of ", shown) + text;
        }
        if (dropped > 0) {
            text += String.format(Locale.ROOT, " · %,d older let go", dropped);
        }
        status.set(held == 0 ? "" : text);
    }

    private void retry() {
        feeds.used().forEach(LogFeed::retry);
        describe();
    }

    /** Whether the logs are on screen; while they are not, nothing is asked. */
    public void setActive(boolean active) {
        feeds.setActive(active);
        list.setActive(active);
        if (active) {
            onFeed();
        }
    }

    @Override
    public void close() {
        feeds.close();
    }
}
