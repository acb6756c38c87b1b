"""What is measured; see `python -m bench`. Nothing here can fail a build."""
