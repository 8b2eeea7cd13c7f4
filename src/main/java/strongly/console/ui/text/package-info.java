/** Words for the screen: server text made safe, moments for people. */
@NullMarked
package strongly.console.ui.text;

import org.jspecify.annotations.NullMarked;
