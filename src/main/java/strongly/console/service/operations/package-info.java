/** What is done to apps: sending, following to the end, waves, undo. */
@NullMarked
package strongly.console.service.operations;

import org.jspecify.annotations.NullMarked;
