package strongly.console.ui.operations.bulk;

import strongly.console.model.App;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.bulk.BulkEntry;
import strongly.console.service.operations.bulk.BulkPlan;
import strongly.console.service.operations.bulk.BulkProgress;
import strongly.console.service.operations.bulk.UnfinishedBulk;
import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.TimeText;

import java.time.Instant;
import java.util.List;

/** What the bulk panel says and asks. */
final class BulkTexts {
    private BulkTexts() {}

    static String count(int apps) {
        return apps == 1 ? "1 app" : "%,d apps".formatted(apps);
    }

    static String planned(BulkPlan plan) {
        int skipped = plan.items().size() - plan.todo().size();
        return skipped == 0
                ? "This is everything that will be touched."
                : count(skipped) + " will be left out, for the reasons shown.";
    }

    /** An app of the plan as a line of the list. */
    static BulkEntry entry(BulkPlan.Item item) {
        String skip = item.skip();
        return new BulkEntry(
                item.app().id(),
                item.app().displayName(),
                skip == null ? BulkEntry.Result.WAITING : BulkEntry.Result.SKIPPED,
                skip == null ? runtime(item) : skip);
    }

    private static String runtime(BulkPlan.Item item) {
        RuntimeStatus runtime = item.runtime();
        if (runtime == null) {
            return "";
        }
        Integer ready = runtime.readyReplicas();
        return runtime.state().label() + (ready == null ? "" : ", " + ready + " ready");
    }

    /** The question before it begins; words must be typed where it deletes. */
    static Confirmation question(BulkPlan plan, OperationKind kind, String confirmLabel) {
        boolean destroys = kind == OperationKind.DELETE;
        Confirmation question =
                Confirmation.of(
                                plan.summary() + "?",
                                destroys
                                        ? "The apps and all that belongs to them go for good."
                                        : "Some of them are in a protected environment.",
                                confirmLabel,
                                destroys ? Tone.DANGER : Tone.WARNING)
                        .withDetails(plan.todo().stream().map(App::displayName).toList());
        return destroys ? question.withTypedName(toType(plan.todo())) : question;
    }

    /** One app is asked for by its name, as anywhere; of several, by how many there are. */
    private static String toType(List<App> apps) {
        return apps.size() == 1 ? apps.getFirst().displayName() : "delete " + apps.size();
    }

    static Toast ended(String title, BulkProgress now) {
        boolean good = now.phase() == BulkProgress.Phase.ENDED && now.retryable() == 0;
        return Toast.of(good ? Tone.SUCCESS : Tone.WARNING, title, now.message());
    }

    static Toast busy() {
        return Toast.of(
                Tone.WARNING,
                "A bulk run is under way",
                "Wait for its end or cancel it before you begin another.");
    }

    static Toast interrupted(UnfinishedBulk run) {
        return Toast.of(
                Tone.WARNING,
                "A bulk run was interrupted",
                run.summary() + ". The command palette has it too: Show the bulk run.");
    }

    static String interruptedTitle(UnfinishedBulk run, Instant now) {
        int apps = run.entries().size() - (int) run.count(BulkEntry.Result.SKIPPED);
        return "%s, begun %s"
                .formatted(
                        run.header().action().label(count(apps)),
                        TimeText.relative(run.header().startedAt(), now));
    }
}
