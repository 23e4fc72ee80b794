"""The browser door: health, and the sandbox in which a newcomer meets the bot."""
