/** The main window: toolbar, command palette, keyboard map, themes. */
@NullMarked
package strongly.console.ui.shell;

import org.jspecify.annotations.NullMarked;
