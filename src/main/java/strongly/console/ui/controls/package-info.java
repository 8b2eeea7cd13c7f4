/** Small nodes that every feature of the window uses: icons, badges, icon buttons. */
@NullMarked
package strongly.console.ui.controls;

import org.jspecify.annotations.NullMarked;
