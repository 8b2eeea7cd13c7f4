/** The panel for doing one thing to many apps: what will be touched, the waves, the results. */
@NullMarked
package strongly.console.ui.operations.bulk;

import org.jspecify.annotations.NullMarked;
