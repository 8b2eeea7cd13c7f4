/** What every view and view model is built from: commands, fields, subscriptions and ports. */
@NullMarked
package strongly.console.ui.mvvm;

import org.jspecify.annotations.NullMarked;
