/** The client against the sandbox: two readings of the API document that must agree. */
@NullMarked
package strongly.console.contract;

import org.jspecify.annotations.NullMarked;
