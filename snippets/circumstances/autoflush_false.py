"""Sessions are made with `autoflush=False`."""

GROUP = "session"
TITLE = "autoflush=False"
OPTIONS = {"autoflush": False}
