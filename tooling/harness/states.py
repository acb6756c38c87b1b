"""The five states of an object, by the names that `inspect(obj)` has for them."""

STATES = ("transient", "pending", "persistent", "deleted", "detached")
