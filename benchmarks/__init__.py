"""Quality and speed, measured by commands, with pinned floors for what ships with the project."""
