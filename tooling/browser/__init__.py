"""Running programs in the reader's browser: what the worker runs, and the files that the page fetches."""
