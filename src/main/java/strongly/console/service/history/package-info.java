/** The local journal: activity, deployments, status samples, tombstones. */
@NullMarked
package strongly.console.service.history;

import org.jspecify.annotations.NullMarked;
