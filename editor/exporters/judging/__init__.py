"""What judges of formats are made of: JSON Schema, XML Schema, and how a verdict is told."""
