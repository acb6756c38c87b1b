"""Starting points: programs to copy whole."""
