/** The settings. */
@NullMarked
package strongly.console.ui.settings;

import org.jspecify.annotations.NullMarked;
