package strongly.console.ui.detail;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Subscriptions;

import java.util.List;
import java.util.function.Function;

/** A list of fields of the selected app, each of which can be copied. UI thread only. */
public final class FactsViewModel {
    private final DetailsViewModel details;
    private final Function<AppFacts, List<Fact>> choice;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<List<Fact>> facts = new ReadOnlyObjectWrapper<>(List.of());

    private FactsViewModel(DetailsViewModel details, Function<AppFacts, List<Fact>> choice) {
        this.details = details;
        this.choice = choice;
    }

    /** What an operator wants to know first. */
    public static FactsViewModel keyFacts(DetailsViewModel details) {
        return new FactsViewModel(details, AppFacts::keyFacts);
    }

    /** Every field. */
    public static FactsViewModel configuration(DetailsViewModel details) {
        return new FactsViewModel(details, AppFacts::configuration);
    }

    /** The fields, in the order they are shown. */
    public ReadOnlyObjectProperty<List<Fact>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Opens the form that changes what can be changed. */
    public Command editCommand() {
        return details.commands().of(OperationKind.EDIT);
    }

    /** Copies a value exactly as it came. */
    public void copy(Fact fact) {
        if (fact.copy() != null) {
            details.ports().clipboard().copy(fact.copy());
        }
    }

    /** Follows the details. */
    public void activate() {
        subscriptions.follow(details.appProperty(), app -> update());
    }

    /** Stands still. */
    public void deactivate() {
        subscriptions.release();
    }

    private void update() {
        App app = details.appProperty().get();
        DetailsServices services = details.services();
        facts.set(
                app == null
                        ? List.of()
                        : choice.apply(
                                new AppFacts(
                                        app,
                                        services.zone().get(),
                                        services.scheduler().instant())));
    }
}
