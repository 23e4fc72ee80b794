"""How fast the bot is, beside its peers: `make bench`."""
