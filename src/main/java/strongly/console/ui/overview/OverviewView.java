package strongly.console.ui.overview;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import strongly.console.service.history.ActivityEntry;
import strongly.console.service.operations.OperationState;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.StatusLook;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.overview.Glance.Line;
import strongly.console.ui.overview.Glance.StatusCount;
import strongly.console.ui.overview.Glance.Tier;
import strongly.console.ui.overview.OverviewViewModel.Reading;
import strongly.console.ui.text.SafeText;
import strongly.console.ui.text.TimeText;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The instance at a glance; every number leads to the apps behind it. */
public final class OverviewView implements View {
    private final OverviewViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final KeptNodes kept = new KeptNodes();
    private final VBox content = new VBox();
    private final ScrollPane root = new ScrollPane(content);

    /** The overview of this model. */
    public OverviewView(OverviewViewModel model) {
        this.model = model;
        root.setId("overview");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStylesheets().add(String.valueOf(OverviewView.class.getResource("overview.css")));
        content.getStyleClass().add("overview");
    }

    private void show() {
        Glance glance = model.glanceProperty().get();
        String focused = focusedId();
        List<Node> parts = new ArrayList<>();
        if (model.readingProperty().get() != Reading.DONE) {
            parts.add(notRead());
        } else if (glance.total() == 0) {
            parts.add(message(Icon.INFO, Tone.NEUTRAL, "No apps yet", "Create one with New app."));
        } else {
            parts.add(
                    kept.node(
                            "head",
                            List.of(
                                    glance.statuses(),
                                    glance.total(),
                                    glance.failed(),
                                    glance.unready(),
                                    model.progressProperty().get()),
                            () -> head(glance)));
            parts.add(tiers(glance.tiers()));
            parts.add(attention(glance));
            underWay(parts);
            parts.add(recent(glance));
            slowest(parts);
            parts.add(
                    kept.node(
                            "hint",
                            "",
                            () ->
                                    OverviewRows.muted(
                                            "Select an app in the table to see its details.")));
        }
        kept.forgetUnused();
        KeptNodes.fill(content, parts);
        Node again = focused == null ? null : content.lookup("#" + focused);
        if (again != null) {
            again.requestFocus();
        }
    }

    /** What is shown anew must not take the keyboard away from who is on it. */
    private @Nullable String focusedId() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (owner != null && content.equals(at)) {
                return owner.getId();
            }
        }
        return null;
    }

    private Node notRead() {
        if (model.readingProperty().get() == Reading.WAITING) {
            return message(
                    Icon.CLOCK,
                    Tone.ACCENT,
                    "Reading the instance…",
                    "Its apps appear as they come.");
        }
        VBox failed =
                message(
                        Icon.ERROR,
                        Tone.DANGER,
                        "The instance could not be read",
                        "The reason stands in the table's place. It is tried again by itself.");
        Button retry = new Button("Try now");
        retry.setId("overview-retry");
        retry.setOnAction(event -> model.retry());
        failed.getChildren().add(retry);
        return failed;
    }

    private static VBox message(Icon icon, Tone tone, String title, String text) {
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        heading.setWrapText(true);
        Label more = OverviewRows.muted(text);
        more.setWrapText(true);
        more.setTextAlignment(TextAlignment.CENTER);
        Label picture = new Label(null, icon.node(32));
        ToneStyles.apply(picture, tone);
        VBox box = new VBox(8, picture, heading, more);
        box.getStyleClass().add("overview-message");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private VBox head(Glance glance) {
        Hyperlink title = new Hyperlink(String.format(Locale.ROOT, "%,d apps", glance.total()));
        title.setId("overview-all");
        title.getStyleClass().addAll(Styles.TITLE_2, "overview-title");
        title.setOnAction(event -> model.showAll());
        boolean well = glance.failed() == 0 && glance.unready() == 0;
        Label verdict = new Label(verdict(glance));
        verdict.setId("overview-verdict");
        verdict.setWrapText(true);
        Tone worst = glance.failed() > 0 ? Tone.DANGER : Tone.WARNING;
        ToneStyles.apply(verdict, well ? Tone.SUCCESS : worst);
        ShareBar bar = new ShareBar();
        bar.show(tones(glance.statuses()));
        FlowPane counts = new FlowPane(6, 6);
        glance.statuses().forEach(count -> counts.getChildren().add(chip(count)));
        VBox words = new VBox(2, title, verdict);
        String progress = model.progressProperty().get();
        if (!progress.isEmpty()) {
            Label reading = OverviewRows.muted(progress);
            reading.setId("overview-progress");
            words.getChildren().add(reading);
        }
        VBox head = new VBox(10, words, bar, counts);
        head.getStyleClass().add("overview-head");
        return head;
    }

    private static String verdict(Glance glance) {
        List<String> words = new ArrayList<>();
        if (glance.failed() > 0) {
            words.add(String.format(Locale.ROOT, "%,d failed", glance.failed()));
        }
        if (glance.unready() > 0) {
            words.add(String.format(Locale.ROOT, "%,d not fully ready", glance.unready()));
        }
        return words.isEmpty() ? "No app has failed" : String.join(", ", words);
    }

    private static Map<Tone, Integer> tones(List<StatusCount> counts) {
        Map<Tone, Integer> tones = new EnumMap<>(Tone.class);
        counts.forEach(
                count ->
                        tones.merge(
                                StatusLook.of(count.status()).tone(), count.count(), Integer::sum));
        return tones;
    }

    private Button chip(StatusCount count) {
        StatusLook look = StatusLook.of(count.status());
        String text =
                String.format(
                        Locale.ROOT,
                        "%,d %s",
                        count.count(),
                        SafeText.line(count.status().label(), 40));
        Button chip = new Button(text, look.icon().node(14));
        chip.setId("overview-status-" + count.status().value());
        chip.getStyleClass().add("overview-chip");
        ToneStyles.apply(chip, look.tone());
        chip.setOnAction(event -> model.showStatus(count.status()));
        return chip;
    }

    private Node tiers(List<Tier> tiers) {
        List<Node> lines = new ArrayList<>();
        for (Tier tier : tiers) {
            String id = "overview-env-" + (tier.value() == null ? "none" : tier.value());
            lines.add(
                    kept.node(
                            id,
                            tier,
                            () -> OverviewRows.tier(id, tier, () -> model.showTier(tier))));
        }
        return kept.card("Environments", lines);
    }

    private Node attention(Glance glance) {
        int all = glance.failed() + glance.unready();
        List<Node> lines = lines("attention", glance.attention(), "Nothing needs a look");
        more(lines, "attention", all, glance.attention().size(), model::showAttention);
        return kept.card("Needs a look", lines);
    }

    private Node recent(Glance glance) {
        List<Node> lines = lines("recent", glance.recent(), "Nothing changed");
        more(lines, "recent", glance.changed(), glance.recent().size(), model::showRecent);
        return kept.card("Changed in the last hour", lines);
    }

    private List<Node> lines(String list, List<Line> apps, String nothing) {
        List<Node> lines = new ArrayList<>();
        for (Line app : apps) {
            String id = "overview-" + list + "-" + lines.size();
            lines.add(
                    aged(
                            kept.node(
                                    id,
                                    app,
                                    () -> OverviewRows.app(id, app, () -> model.open(app.id()))),
                            TimeText.relative(app.changedAt(), model.now())));
        }
        if (apps.isEmpty()) {
            lines.add(
                    kept.node(
                            "overview-no-" + list,
                            nothing,
                            () -> {
                                Label none = OverviewRows.muted(nothing);
                                none.getStyleClass().add("overview-nothing");
                                return none;
                            }));
        }
        return lines;
    }

    private void more(List<Node> lines, String list, int all, int shown, Runnable action) {
        if (all > shown) {
            String id = "overview-all-" + list;
            lines.add(
                    kept.node(
                            id,
                            all,
                            () -> {
                                Hyperlink link =
                                        new Hyperlink(
                                                String.format(Locale.ROOT, "Show all %,d", all));
                                link.setId(id);
                                link.getStyleClass().add("overview-more");
                                link.setOnAction(event -> action.run());
                                return link;
                            }));
        }
    }

    private void underWay(List<Node> parts) {
        List<Node> lines = new ArrayList<>();
        for (OperationState state : model.operationsProperty().get()) {
            String id = "overview-operation-" + lines.size();
            lines.add(
                    kept.node(
                            id,
                            state,
                            () -> OverviewRows.operation(id, state, () -> open(state.appId()))));
        }
        if (!lines.isEmpty()) {
            parts.add(kept.card("Under way", lines));
        }
    }

    private void slowest(List<Node> parts) {
        List<Node> lines = new ArrayList<>();
        for (ActivityEntry entry : model.slowestProperty().get()) {
            String id = "overview-deployment-" + lines.size();
            lines.add(
                    aged(
                            kept.node(
                                    id,
                                    entry,
                                    () ->
                                            OverviewRows.deployment(
                                                    id, entry, () -> open(entry.appId()))),
                            TimeText.relative(entry.at(), model.now())));
        }
        if (!lines.isEmpty()) {
            parts.add(kept.card("Slowest deployments of this console, last 7 days", lines));
        }
    }

    private static Node aged(Node row, String when) {
        if (row instanceof AgedRow aged) {
            aged.showAge(when);
        }
        return row;
    }

    private void open(@Nullable String appId) {
        if (appId != null) {
            model.open(appId);
        }
    }

    @Override
    public void activate() {
        model.activate();
        subscriptions.onInvalidated(model.glanceProperty(), this::show);
        subscriptions.onInvalidated(model.readingProperty(), this::show);
        subscriptions.onInvalidated(model.progressProperty(), this::show);
        subscriptions.onInvalidated(model.operationsProperty(), this::show);
        subscriptions.onInvalidated(model.slowestProperty(), this::show);
        show();
    }

    @Override
    public void deactivate() {
        subscriptions.release();
        model.deactivate();
    }

    @Override
    public Parent root() {
        return root;
    }
}
