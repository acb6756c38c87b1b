"""The starting point for batches."""
