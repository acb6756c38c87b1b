"""Sessions are made with `expire_on_commit=False`."""

GROUP = "session"
TITLE = "expire_on_commit=False"
OPTIONS = {"expire_on_commit": False}
