/** The details of the selected app: live status, facts, configuration, JSON. */
@NullMarked
package strongly.console.ui.detail;

import org.jspecify.annotations.NullMarked;
