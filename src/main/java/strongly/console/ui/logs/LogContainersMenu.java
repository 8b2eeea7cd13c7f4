package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import java.util.Set;
import java.util.TreeSet;

/** The menu of the containers whose lines count; there where lines name any. */
final class LogContainersMenu extends MenuButton {
    private static final PseudoClass LIMITED = PseudoClass.getPseudoClass("limited");

    private final LogViewModel model;

    LogContainersMenu(LogViewModel model) {
        this.model = model;
        setId("log-containers");
        getStyleClass().add(Styles.SMALL);
        setMnemonicParsing(false);
        setTooltip(
                new Tooltip(
                        "Show only lines that name some containers, and those that continue them"));
        setAccessibleText("Containers shown");
        managedProperty().bind(visibleProperty());
        model.sources()
                .containers()
                .namesProperty()
                .addListener((source, before, now) -> showNames());
        model.filter().filterProperty().addListener((source, before, now) -> showNames());
        showNames();
    }

    private void showNames() {
        Set<String> wanted = model.filter().filterProperty().get().containers();
        Set<String> names = new TreeSet<>(model.sources().containers().namesProperty().get());
        names.addAll(wanted);
        setVisible(!names.isEmpty());
        setText(model.filter().containerWords());
        pseudoClassStateChanged(LIMITED, !wanted.isEmpty());
        MenuItem all = new MenuItem("All containers");
        all.setId("log-containers-all");
        all.setOnAction(event -> model.filter().containers(Set.of()));
        getItems().setAll(all, new SeparatorMenuItem());
        for (String name : names) {
            CheckMenuItem item = new CheckMenuItem(name);
            item.setId("log-container-" + name);
            item.setMnemonicParsing(false);
            item.setSelected(wanted.contains(name));
            item.setOnAction(event -> model.filter().showContainer(name, item.isSelected()));
            getItems().add(item);
        }
    }
}
