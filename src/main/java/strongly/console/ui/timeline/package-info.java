/** An app's status over time: the chart, and the same as a table. */
@NullMarked
package strongly.console.ui.timeline;

import org.jspecify.annotations.NullMarked;
