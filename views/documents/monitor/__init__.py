"""The monitor as documents: one description, and a writer for each format."""
