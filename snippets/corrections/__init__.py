"""Corrections: what code does that circulates, and that no rule of another chapter runs."""
