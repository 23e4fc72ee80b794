"""What people can do: a `Turn` in, a `Reply` out."""
