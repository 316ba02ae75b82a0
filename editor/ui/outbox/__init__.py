"""The outbox in the window: what waits to be published, and what was; sent beside the typing."""
