/** Connections: profiles, sign-in, scopes, and the budget of requests. */
@NullMarked
package strongly.console.service.connection;

import org.jspecify.annotations.NullMarked;
