package strongly.console.ui.connect;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import strongly.console.service.connection.ConnectionRoute.ProxyMode;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.Tone;

/** Proxy and certificates, folded away until they are needed. */
final class RouteView extends TitledPane {
    private final RouteViewModel model;
    private final TextField proxy = new TextField();
    private final Label proxyError = new Label();
    private final TextField authorities = new TextField();

    RouteView(RouteViewModel model) {
        this.model = model;
        setText("Proxy and certificates");
        setId("connect-route");
        setAnimated(false);
        setExpanded(model.isUnusual());
        getStyleClass().add(Styles.DENSE);
        ToggleGroup group = new ToggleGroup();
        VBox modes =
                new VBox(
                        6,
                        mode(group, ProxyMode.SYSTEM, "connect-proxy-system", "The system's proxy"),
                        mode(group, ProxyMode.NONE, "connect-proxy-none", "No proxy"),
                        mode(group, ProxyMode.MANUAL, "connect-proxy-manual", "This proxy:"));
        proxy.setId("connect-proxy");
        proxy.setPromptText("proxy.acme.example:3128");
        proxy.setAccessibleText("Proxy address");
        proxy.textProperty().bindBidirectional(model.proxy().valueProperty());
        proxy.disableProperty().bind(model.modeProperty().isNotEqualTo(ProxyMode.MANUAL));
        proxyError.setWrapText(true);
        proxyError.getStyleClass().add(Styles.TEXT_SMALL);
        ToneStyles.apply(proxyError, Tone.DANGER);
        authorities.setId("connect-authorities");
        authorities.setPromptText("Only the authorities this computer trusts");
        authorities.setAccessibleText("CA file");
        authorities.textProperty().bindBidirectional(model.authorities().valueProperty());
        Button choose = new Button("Choose…");
        choose.setId("connect-authorities-choose");
        choose.setOnAction(event -> model.chooseAuthorities());
        HBox.setHgrow(authorities, Priority.ALWAYS);
        Label hint = new Label("Certificates in PEM or DER form, trusted beside the system's");
        hint.setWrapText(true);
        hint.getStyleClass().addAll(Styles.TEXT_SMALL, "connect-note");
        VBox content =
                new VBox(
                        6,
                        caption("Proxy"),
                        modes,
                        proxy,
                        proxyError,
                        caption("Your company's CA"),
                        new HBox(8, authorities, choose),
                        hint);
        setContent(content);
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.TEXT_BOLD);
        return label;
    }

    private RadioButton mode(ToggleGroup group, ProxyMode mode, String id, String label) {
        RadioButton button = new RadioButton(label);
        button.setId(id);
        button.setToggleGroup(group);
        button.setSelected(model.modeProperty().get() == mode);
        button.selectedProperty()
                .addListener(
                        (source, before, now) -> {
                            if (now) {
                                model.modeProperty().set(mode);
                            }
                        });
        return button;
    }

    /** Shows what is wrong, once the form was submitted; unfolds where something is. */
    void showErrors(boolean submitted) {
        FieldError error = submitted ? model.proxy().error() : null;
        proxyError.setText(error == null ? "" : error.message());
        proxyError.setManaged(error != null);
        proxyError.setVisible(error != null);
        proxy.pseudoClassStateChanged(Styles.STATE_DANGER, error != null);
        if (error != null) {
            setExpanded(true);
        }
    }
}
