package strongly.console.ui.apps;

import strongly.console.ui.mvvm.Command;

/**
 * What can be done where the instance has no apps or cannot be read.
 *
 * @param editConnection opens the connection's address and key
 * @param newApp opens an empty form
 */
public record FailureActions(Command editConnection, Command newApp) {}
