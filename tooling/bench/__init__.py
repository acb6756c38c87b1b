"""What is measured; see `python -m tooling.bench`. Nothing here can fail a build."""
