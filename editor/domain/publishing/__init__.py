"""Publishing: where stories go, what is sent there, what stands there, and what waits to go."""
