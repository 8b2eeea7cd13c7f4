/**
 * The activity of one app or of all: what was done from this console, by whom, and how it ended.
 */
@NullMarked
package strongly.console.ui.activity;

import org.jspecify.annotations.NullMarked;
