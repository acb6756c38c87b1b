"""The starting point for read-only objects."""
