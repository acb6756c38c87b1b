"""The transition table: what each operation does to an object in each state."""
