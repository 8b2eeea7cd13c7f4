package strongly.console.ui.mvvm;

/** The port for opening addresses outside the console. UI thread only. */
public interface Browser {
    /**
     * Opens an address in the default browser.
     *
     * @param url an absolute http or https address
     * @return false where it was refused because it is neither
     */
    boolean open(String url);
}
