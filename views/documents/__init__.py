"""Files that go out and plan files that come in."""
