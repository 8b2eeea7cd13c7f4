/** One source of log lines: an app or container with what is held, kept and followed of it. */
@NullMarked
package strongly.console.service.logs.feed;

import org.jspecify.annotations.NullMarked;
