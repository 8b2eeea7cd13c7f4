/** The sandbox against the API document, over plain HTTP: no class of the client is used here. */
@NullMarked
package strongly.console.sandbox;

import org.jspecify.annotations.NullMarked;
