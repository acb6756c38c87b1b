"""The starting point for copies."""
