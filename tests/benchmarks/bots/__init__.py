"""The bots that are measured, each a program: PORT, and what it needs more."""
