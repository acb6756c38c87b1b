"""What reads, runs, records and draws the snippets, in rooms; `snippets` knows nothing of it."""
