"""Fixes: a few lines that go wrong, and the lines to write instead."""
