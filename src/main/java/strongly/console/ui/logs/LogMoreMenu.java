package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.logs.list.LineListViewModel;
import strongly.console.ui.logs.list.LineLook;
import strongly.console.ui.logs.list.LineTimes;
import strongly.console.ui.mvvm.Command;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** How lines look, and the panels below them. */
final class LogMoreMenu extends MenuButton {
    private static final int[] CONTEXTS = {0, 1, 3, 10};

    private final LogViewModel model;
    private final LineListViewModel list;

    LogMoreMenu(LogViewModel model) {
        super(null, Icon.MORE.node());
        this.model = model;
        this.list = model.list();
        setId("log-more");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow");
        setTooltip(new Tooltip("More for logs"));
        setAccessibleText("More for logs");
        getItems()
                .addAll(
                        look(
                                "log-wrap",
                                "Wrap long lines",
                                LineLook::wrap,
                                l -> l.withWrap(!l.wrap())),
                        look(
                                "log-numbers",
                                "Line numbers",
                                LineLook::numbers,
                                l -> l.withNumbers(!l.numbers())),
                        check("log-fold-all", "Fold stack traces", model.foldedProperty()),
                        check(
                                "log-histogram-toggle",
                                "Histogram",
                                model.histogram().shownProperty()),
                        times(),
                        textSize(),
                        context(),
                        new SeparatorMenuItem());
        for (LogPanel panel : LogPanel.values()) {
            MenuItem item = new MenuItem(panel.title() + "…");
            item.setId("log-open-" + panel.name().toLowerCase(Locale.ROOT));
            item.setOnAction(event -> model.panels().openProperty().set(panel));
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        for (Command command : model.menuCommands()) {
            MenuItem item = new MenuItem(command.label());
            item.disableProperty().bind(command.enabledProperty().not());
            item.setOnAction(event -> command.run());
            getItems().add(item);
        }
    }

    private static CheckMenuItem check(String id, String text, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setId(id);
        item.selectedProperty().bindBidirectional(property);
        return item;
    }

    private CheckMenuItem look(
            String id, String text, Predicate<LineLook> is, UnaryOperator<LineLook> toggled) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setId(id);
        item.setSelected(is.test(list.lookProperty().get()));
        item.setOnAction(event -> change(toggled));
        list.lookProperty().addListener((source, before, now) -> item.setSelected(is.test(now)));
        return item;
    }

    private void change(UnaryOperator<LineLook> to) {
        list.lookProperty().set(to.apply(list.lookProperty().get()));
    }

    private Menu times() {
        Menu menu = new Menu("Times");
        ToggleGroup group = new ToggleGroup();
        for (LineTimes times : LineTimes.values()) {
            RadioMenuItem item = new RadioMenuItem(times.label());
            item.setId("log-times-" + times.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setSelected(list.lookProperty().get().times() == times);
            item.setOnAction(event -> change(look -> look.withTimes(times)));
            list.lookProperty()
                    .addListener((source, before, now) -> item.setSelected(now.times() == times));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu textSize() {
        Menu menu = new Menu("Text size");
        menu.getItems()
                .addAll(
                        sized("Larger", "Ctrl++", look -> look.zoomed(1)),
                        sized("Smaller", "Ctrl+-", look -> look.zoomed(-1)),
                        sized("Normal", "Ctrl+0", LineLook::unzoomed));
        return menu;
    }

    private MenuItem sized(String text, String keys, UnaryOperator<LineLook> to) {
        MenuItem item = new MenuItem(text + "  (" + keys + ")");
        item.setOnAction(event -> change(to));
        return item;
    }

    private Menu context() {
        Menu menu = new Menu("Lines around matches");
        ToggleGroup group = new ToggleGroup();
        for (int lines : CONTEXTS) {
            RadioMenuItem item = new RadioMenuItem(lines == 0 ? "None" : String.valueOf(lines));
            item.setId("log-context-" + lines);
            item.setToggleGroup(group);
            item.setSelected(model.search().contextProperty().get() == lines);
            item.setOnAction(event -> model.search().contextProperty().set(lines));
            model.search()
                    .contextProperty()
                    .addListener(
                            (source, before, now) -> item.setSelected(now.intValue() == lines));
            menu.getItems().add(item);
        }
        return menu;
    }
}
