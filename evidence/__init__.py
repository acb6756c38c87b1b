"""Read snippets, run them, and draw them; `snippets` knows nothing of this package."""
