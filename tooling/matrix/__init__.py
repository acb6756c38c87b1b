"""Where a rule holds: each snippet on many releases and databases."""
