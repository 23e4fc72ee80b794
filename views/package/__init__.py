"""The app as Teams takes it in: a zip with the manifest, its languages and two icons."""
