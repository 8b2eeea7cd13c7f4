/** Log lines kept in bounded files, so that they outlive a crash of the app and of the console. */
@NullMarked
package strongly.console.service.logs.disk;

import org.jspecify.annotations.NullMarked;
