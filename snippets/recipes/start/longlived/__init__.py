"""The starting point for long-lived objects."""
