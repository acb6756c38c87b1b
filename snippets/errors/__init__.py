"""Errors: programs for the messages that no rule of another chapter prints."""
