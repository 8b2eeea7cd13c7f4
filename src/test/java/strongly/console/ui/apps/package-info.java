@NullMarked
package strongly.console.ui.apps;

import org.jspecify.annotations.NullMarked;
