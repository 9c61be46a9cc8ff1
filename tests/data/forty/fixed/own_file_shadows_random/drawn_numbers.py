"""The numbers that came up so far."""

numbers = [3, 17, 21, 33, 40, 42]
