/**
 * Regular expressions over bytes in linear time: an automaton made while it runs, within bounded
 * memory. Tells only whether a line matches, which is what a search over millions needs.
 */
@NullMarked
package strongly.console.service.logs.search.regex;

import org.jspecify.annotations.NullMarked;
