"""The clock, and the delivery of what is due."""
