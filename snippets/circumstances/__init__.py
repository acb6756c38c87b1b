"""Circumstances: what else a session or a mapping can be, beside what the rules take for granted.

Each module is one circumstance. It defines `OPTIONS`, other defaults of `Session`; or a class `Session`,
which takes the place of SQLAlchemy's; or classes that take the place of those of the example library.
"""
