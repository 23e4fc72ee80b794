"""Scripts for one chore each; nothing of the application imports them."""
