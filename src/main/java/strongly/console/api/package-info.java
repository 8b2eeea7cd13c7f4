/** The API client: operations, answers and errors of the platform's REST API. */
@NullMarked
package strongly.console.api;

import org.jspecify.annotations.NullMarked;
