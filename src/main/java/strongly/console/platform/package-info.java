/** The machine: directories, credential store, settings file, single instance, OS integration. */
@NullMarked
package strongly.console.platform;

import org.jspecify.annotations.NullMarked;
