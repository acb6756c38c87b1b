"""A starting point: copy the other files."""
