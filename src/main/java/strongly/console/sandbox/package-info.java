/**
 * The embedded local instance: an HTTP server that implements the API document, written from the
 * document alone. It knows nothing of the console's client.
 */
@NullMarked
package strongly.console.sandbox;

import org.jspecify.annotations.NullMarked;
