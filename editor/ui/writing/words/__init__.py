"""Words as people see them: where they begin and end, moved over, deleted and selected."""
