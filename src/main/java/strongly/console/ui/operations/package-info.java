/** Doing things to apps from the screen: the questions before, the bar while, the words after. */
@NullMarked
package strongly.console.ui.operations;

import org.jspecify.annotations.NullMarked;
