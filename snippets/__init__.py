"""One importable file, one rule; `library` and `async_library` hold what they share."""
