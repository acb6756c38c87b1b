"""Learn: one object on its way through the five states, in seven steps."""
