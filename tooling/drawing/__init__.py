"""What the pages show: the bridge to mkdocstrings, and what it draws."""
