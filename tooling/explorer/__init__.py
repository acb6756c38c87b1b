"""The state explorer: all sequences of operations, performed."""
