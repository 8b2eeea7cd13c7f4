/** What an operator does, end to end: the whole console against a sandbox over HTTP. */
@NullMarked
package strongly.console.journey;

import org.jspecify.annotations.NullMarked;
