/** Benchmarks, each beside a floor measured in the same run. */
@NullMarked
package strongly.console.bench;

import org.jspecify.annotations.NullMarked;
