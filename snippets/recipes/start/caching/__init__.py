"""The starting point for caching."""
