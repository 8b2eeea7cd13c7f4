package strongly.console.service.logs.mark;

import strongly.console.service.logs.search.LineText;

/**
 * What to colour in lines.
 *
 * @param text what to find
 * @param colour in which colour
 * @param wholeLine whether to colour the whole line, not what was found only
 * @param active whether to colour at all
 */
public record HighlightRule(
        LineText text, HighlightColour colour, boolean wholeLine, boolean active) {}
