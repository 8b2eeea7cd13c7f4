/** One thing done to many apps: the plan, the waves, and the journal that survives a crash. */
@NullMarked
package strongly.console.service.operations.bulk;

import org.jspecify.annotations.NullMarked;
