"""What a snippet is, and running one here."""
