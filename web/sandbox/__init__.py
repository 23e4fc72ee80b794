"""The chat page of the example programme: a stand-in for Teams, on loopback only."""
