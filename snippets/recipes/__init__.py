"""Recipes: real programs on object state, what fails and what works."""
