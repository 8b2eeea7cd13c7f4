/** How notifications reach the user: in the window, on the desktop, on the window's icon. */
@NullMarked
package strongly.console.ui.notifications;

import org.jspecify.annotations.NullMarked;
