"""What is made of the built site, for programs and for previews of links; see `python -m tooling.publish`."""
