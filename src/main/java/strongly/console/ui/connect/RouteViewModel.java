package strongly.console.ui.connect;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.service.connection.ConnectionRoute;
import strongly.console.service.connection.ConnectionRoute.ProxyMode;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.FormField;

import java.nio.file.Path;
import java.util.List;

/** The part of the form that says how an instance is reached. UI thread only. */
public final class RouteViewModel {
    private final ObjectProperty<ProxyMode> mode = new SimpleObjectProperty<>();
    private final FormField<String> proxy;
    private final FormField<String> authorities;
    private final FileChooser files;
    private final boolean unusual;

    RouteViewModel(ConnectionRoute route, FileChooser files, Runnable onEdited) {
        this.files = files;
        this.unusual = !route.equals(ConnectionRoute.AUTOMATIC);
        mode.set(route.proxy());
        String host = route.proxyHost();
        proxy =
                new FormField<>(
                        "Proxy address",
                        host == null ? "" : host + ":" + route.proxyPort(),
                        this::proxyError);
        authorities =
                new FormField<>(
                        "CA file",
                        route.authorityFile() == null ? "" : route.authorityFile(),
                        value -> null);
        mode.addListener(
                (source, before, now) -> {
                    proxy.validate();
                    onEdited.run();
                });
        proxy.valueProperty().addListener((source, before, now) -> onEdited.run());
        authorities.valueProperty().addListener((source, before, now) -> onEdited.run());
    }

    private @Nullable FieldError proxyError(String text) {
        if (mode.get() != ProxyMode.MANUAL) {
            return null;
        }
        String address = address(text);
        int colon = address.lastIndexOf(':');
        if (address.isEmpty()) {
            return new FieldError("Enter the proxy's host and port, like proxy.acme.example:3128");
        }
        if (address.contains("@")) {
            return new FieldError("A proxy that asks for a name and password cannot be used");
        }
        if (colon <= 0
                || !address.substring(0, colon).matches("[A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+]")) {
            return new FieldError("Write host and port, like proxy.acme.example:3128");
        }
        int port = port(address);
        return port < 1 || port > 65_535
                ? new FieldError("A port is a number from 1 to 65535")
                : null;
    }

    private static String address(String text) {
        return text.strip().replaceFirst("^http://", "").replaceFirst("/+$", "");
    }

    private static int port(String address) {
        String port = address.substring(address.lastIndexOf(':') + 1);
        return port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : -1;
    }

    /** How the proxy is found. */
    public ObjectProperty<ProxyMode> modeProperty() {
        return mode;
    }

    /** Host and port of a manual proxy. */
    public FormField<String> proxy() {
        return proxy;
    }

    /** The file of authorities to trust beside the system's, empty for none. */
    public FormField<String> authorities() {
        return authorities;
    }

    /** Whether it is other than usual, so that it is worth showing at once. */
    public boolean isUnusual() {
        return unusual;
    }

    /** Lets a person choose the file. */
    public void chooseAuthorities() {
        Path chosen =
                files.chooseOpen("Certificates of your CA", List.of("pem", "crt", "cer", "der"));
        if (chosen != null) {
            authorities.set(chosen.toString());
        }
    }

    /** Whether anything stands in the way of using it. */
    boolean hasError() {
        return proxy.error() != null;
    }

    /** What was entered; makes sense where there is no error. */
    ConnectionRoute route() {
        String address = address(proxy.get());
        boolean manual = mode.get() == ProxyMode.MANUAL && !hasError();
        String file = authorities.get().strip();
        return new ConnectionRoute(
                mode.get(),
                manual ? address.substring(0, address.lastIndexOf(':')) : null,
                manual ? port(address) : 0,
                file.isEmpty() ? null : file);
    }
}
