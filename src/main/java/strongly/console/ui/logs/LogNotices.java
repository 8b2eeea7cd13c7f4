package strongly.console.ui.logs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import strongly.console.service.logs.feed.LogFeed;
import strongly.console.service.logs.tail.LogTail;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is to be said about the lines, with the seconds left until the next try. UI thread only. */
final class LogNotices {
    /** A shorter wait is over before anybody has read of it, and moves the lines twice. */
    private static final Duration WORTH_SAYING = Duration.ofSeconds(2);

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LogTail.Services services;
    private final Ticker countdown;
    private final ReadOnlyObjectWrapper<LogNotice> notice =
            new ReadOnlyObjectWrapper<>(LogNotice.NOTHING);
    private List<LogFeed> feeds = List.of();
    private LogNotice hidden = LogNotice.NONE;
    private Duration limited = Duration.ZERO;
    private boolean saysLimited;
    private boolean active;

    LogNotices(LogTail.Services services) {
        this.services = services;
        this.countdown = new Ticker(services.scheduler(), services.ui(), SECOND, this::show);
    }

    ReadOnlyObjectProperty<LogNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /**
     * Says what is to be said of these feeds.
     *
     * @param ifAllIsWell what is said where there is nothing else to say
     */
    void show(List<LogFeed> used, LogNotice ifAllIsWell) {
        feeds = used;
        hidden = ifAllIsWell;
        show();
    }

    /** The instance asks the connection to wait for so long; zero where it does not. */
    void limited(Duration left) {
        if (!left.equals(limited)) {
            limited = left;
            show();
        }
    }

    /** Whether anybody looks. */
    void setActive(boolean now) {
        active = now;
        count();
    }

    private void count() {
        countdown.run(active && feeds.stream().anyMatch(feed -> feed.state().nextTry() != null));
    }

    private void show() {
        notice.set(now());
        count();
    }

    private LogNotice now() {
        if (feeds.isEmpty()) {
            return LogNotice.NOTHING;
        }
        Instant now = services.scheduler().instant();
        LogNotice said = LogNotice.of(feeds, now, limited);
        saysLimited = said.tone() == Tone.NEUTRAL && isWorthSaying();
        if (saysLimited) {
            return LogNotice.limited(limited);
        }
        return said.title().isEmpty() ? hidden : said;
    }

    private boolean isWorthSaying() {
        boolean empty = feeds.stream().allMatch(feed -> feed.store().snapshot().size() == 0);
        return limited.isPositive()
                && (empty || saysLimited || limited.compareTo(WORTH_SAYING) >= 0);
    }
}
