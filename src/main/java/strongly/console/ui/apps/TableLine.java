package strongly.console.ui.apps;

/** One line of the table: an app, or the header of a group. */
public sealed interface TableLine permits AppRow, GroupLine {}
