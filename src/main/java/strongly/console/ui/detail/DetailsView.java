package strongly.console.ui.detail;

import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.mvvm.Navigator.DetailTab;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The details of the selected app; only the tab on screen is active. */
public final class DetailsView implements View {
    private final DetailsViewModel model;
    private final DetailsStateView stateView;
    private final View nothingSelected;
    private final Subscriptions subscriptions = new Subscriptions();
    private final StackPane root = new StackPane();
    private final BorderPane content = new BorderPane();
    private final TabPane tabs = new TabPane();
    private final Map<DetailTab, Supplier<? extends View>> makers = new EnumMap<>(DetailTab.class);
    private final Map<DetailTab, View> views = new EnumMap<>(DetailTab.class);
    private final Map<DetailTab, Tab> tabNodes = new EnumMap<>(DetailTab.class);
    private @Nullable View activeView;
    private @Nullable HeaderView header;

    /**
     * Views made elsewhere that stand inside the details. Those of the app follow {@link
     * DetailsViewModel#appIdProperty()} and are asked for once, when they first come on screen.
     *
     * @param nothingSelected what stands here while no app is selected
     * @param statusHistory the app's status over time, below the live panel
     * @param logs the app's logs
     * @param activity what was done to the app
     */
    public record Slots(
            View nothingSelected,
            Supplier<? extends View> statusHistory,
            Supplier<? extends View> logs,
            Supplier<? extends View> activity) {}

    /** The details of this model. */
    public DetailsView(DetailsViewModel model, Slots slots) {
        this.model = model;
        this.stateView = new DetailsStateView(model);
        this.nothingSelected = slots.nothingSelected();
        makers.put(DetailTab.OVERVIEW, () -> overview(slots.statusHistory().get()));
        makers.put(DetailTab.LOGS, slots.logs());
        makers.put(
                DetailTab.CONFIGURATION,
                () -> new ConfigurationView(FactsViewModel.configuration(model)));
        makers.put(DetailTab.ACTIVITY, slots.activity());
        makers.put(DetailTab.JSON, () -> new JsonView(new JsonViewModel(model)));
        build();
    }

    private View overview(View statusHistory) {
        StatusPanelView panel =
                new StatusPanelView(
                        new StatusPanelViewModel(model),
                        new ScaleStepperView(new ScaleViewModel(model)));
        FactsView facts = new FactsView(FactsViewModel.keyFacts(model));
        facts.root().getStyleClass().add("details-card");
        return new OverviewView(List.of(panel, statusHistory, facts));
    }

    private void build() {
        root.getStyleClass().add("details");
        root.getStylesheets()
                .add(
                        String.valueOf(
                                DetailsView.class.getResource(
                                        "/strongly/console/ui/detail/detail.css")));
        for (DetailTab tab : DetailTab.values()) {
            Tab node = new Tab(title(tab));
            node.setId(id(tab));
            node.setClosable(false);
            tabNodes.put(tab, node);
            tabs.getTabs().add(node);
        }
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        content.setCenter(tabs);
        stateView.root().setVisible(false);
        root.getChildren().addAll(nothingSelected.root(), stateView.root());
    }

    private static String title(DetailTab tab) {
        return switch (tab) {
            case OVERVIEW -> "Overview";
            case LOGS -> "Logs";
            case CONFIGURATION -> "Configuration";
            case ACTIVITY -> "Activity";
            case JSON -> "JSON";
        };
    }

    private static String id(DetailTab tab) {
        return switch (tab) {
            case OVERVIEW -> NodeIds.TAB_OVERVIEW;
            case LOGS -> NodeIds.TAB_LOGS;
            case CONFIGURATION -> NodeIds.TAB_CONFIGURATION;
            case ACTIVITY -> NodeIds.TAB_ACTIVITY;
            case JSON -> NodeIds.TAB_JSON;
        };
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        model.activate();
        if (header != null) {
            header.activate();
        }
        subscriptions.follow(
                tabs.getSelectionModel().selectedItemProperty(), selected -> takeTab(selected));
        subscriptions.follow(model.tabProperty(), tab -> showTab(tab));
        subscriptions.follow(model.stateProperty(), this::show);
    }

    @Override
    public void deactivate() {
        subscriptions.release();
        if (header != null) {
            header.deactivate();
        }
        switchTo(null);
        model.deactivate();
    }

    private void takeTab(@Nullable Tab selected) {
        tabNodes.forEach(
                (tab, node) -> {
                    if (node.equals(selected)) {
                        model.tabProperty().set(tab);
                    }
                });
    }

    private void showTab(DetailTab tab) {
        tabs.getSelectionModel().select(tabNodes.get(tab));
        switchTo(current());
    }

    /**
     * The view of a tab, made when it first comes on screen: most starts never show most of them.
     */
    private View view(DetailTab tab) {
        return views.computeIfAbsent(tab, this::make);
    }

    private View make(DetailTab tab) {
        View made = Objects.requireNonNull(makers.get(tab)).get();
        Objects.requireNonNull(tabNodes.get(tab)).setContent(made.root());
        return made;
    }

    private @Nullable View current() {
        return switch (model.stateProperty().get().kind()) {
            case NOTHING -> nothingSelected;
            case SHOWN -> view(model.tabProperty().get());
            case LOADING, GONE, FAILED -> null;
        };
    }

    private void switchTo(@Nullable View next) {
        View before = activeView;
        if (before != null && !before.equals(next)) {
            before.deactivate();
        }
        if (next != null && !next.equals(before)) {
            next.activate();
        }
        activeView = next;
    }

    /** Made when the first app comes on screen: a window opens without one. */
    private void addContent() {
        HeaderView made = new HeaderView(model);
        made.activate();
        content.setTop(made.root());
        root.getChildren().add(content);
        header = made;
    }

    private void show(DetailsState state) {
        boolean nothing = state.kind() == DetailsState.Kind.NOTHING;
        boolean app = state.kind() == DetailsState.Kind.SHOWN;
        if (app && header == null) {
            addContent();
        }
        nothingSelected.root().setVisible(nothing);
        content.setVisible(app);
        stateView.root().setVisible(!nothing && !app);
        stateView.show(state);
        switchTo(current());
    }
}
