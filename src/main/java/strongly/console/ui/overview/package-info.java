/** The picture as a whole: the instance at a glance, and an app's status over time. */
@NullMarked
package strongly.console.ui.overview;

import org.jspecify.annotations.NullMarked;
