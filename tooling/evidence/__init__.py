"""The command that runs what is not yet recorded."""
