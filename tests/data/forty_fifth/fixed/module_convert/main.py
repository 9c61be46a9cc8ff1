"""Converts lengths."""

import convert

print(convert.length(5, "km", "m"))
print(convert.length(3, "mile", "km"))
