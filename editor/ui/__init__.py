"""The window: everything Qt. A folder a panel; widgets over a view model over the newsroom."""
