package strongly.console.app;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.List;

/**
 * The libraries of a Linux desktop that JavaFX loads. They are looked for before JavaFX starts,
 * which itself prints stack traces about what it does not find.
 */
final class DesktopLibraries {
    /** What to do where a window cannot be opened for want of a library. */
    static final String ADVICE =
            "install the packages libgtk-3-0 and libxtst6 (Debian, Ubuntu) or gtk3 and libXtst"
                    + " (Fedora)";

    /** Without these there is no window. */
    static final List<String> FOR_WINDOWS = List.of("libgtk-3.so.0", "libXtst.so.6");

    /** Without these the window is drawn in software. */
    static final List<String> FOR_GRAPHICS_CARDS = List.of("libGL.so.1", "libXxf86vm.so.1");

    private DesktopLibraries() {}

    /**
     * Why no window can be opened.
     *
     * @param needed the names of the libraries, as the dynamic linker knows them
     * @return one sentence without a full stop, null where all are there
     */
    static @Nullable String obstacle(List<String> needed) {
        List<String> missing = missing(needed);
        return missing.isEmpty()
                ? null
                : "GTK 3 or a library beside it is missing ("
                        + String.join(", ", missing)
                        + "): "
                        + ADVICE;
    }

    /** Which of these libraries the dynamic linker does not find. */
    @SuppressWarnings("restricted") // opening is all: nothing of the library is called
    static List<String> missing(List<String> names) {
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            try {
                // never closed: JavaFX opens the same one next, and GTK cannot be unloaded
                SymbolLookup.libraryLookup(name, Arena.global());
            } catch (IllegalArgumentException notFound) {
                missing.add(name);
            }
        }
        return missing;
    }
}
