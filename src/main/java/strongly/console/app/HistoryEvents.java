package strongly.console.app;

import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.History;
import strongly.console.service.history.StatusSample;
import strongly.console.ui.logs.LogEvent;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Deployments and status changes of apps, as the journal knows them. */
final class HistoryEvents implements LogEvent.Source {
    private static final int MOST_DEPLOYMENTS = 100;
    private static final int MOST_SAMPLES = 2_000;
    private static final Duration REACH = Duration.ofDays(7);

    private final History history;
    private final InstantSource clock;

    HistoryEvents(History history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    @Override
    public List<LogEvent> of(String appId) {
        List<LogEvent> events = new ArrayList<>();
        for (DeploymentRecord record : history.deployments(appId, MOST_DEPLOYMENTS)) {
            String what = record.rollback() ? "Rolled back" : "Deployed";
            String image = record.image() == null ? "" : " " + record.image();
            events.add(
                    new LogEvent(
                            record.at().toEpochMilli(),
                            what + image + ": " + record.outcome(),
                            Tone.ACCENT,
                            true));
        }
        Instant now = clock.instant();
        String before = null;
        for (StatusSample sample : history.samples(appId, now.minus(REACH), now, MOST_SAMPLES)) {
            if (before != null && !before.equals(sample.state())) {
                boolean bad = sample.state().equals("failed") || sample.state().equals("error");
                events.add(
                        new LogEvent(
                                sample.at().toEpochMilli(),
                                "Status " + before + " to " + sample.state(),
                                bad ? Tone.DANGER : Tone.NEUTRAL,
                                false));
            }
            before = sample.state();
        }
        return events;
    }
}
