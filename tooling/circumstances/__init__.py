"""Circumstances: other settings of a session, other mappings; and running a program in one."""
