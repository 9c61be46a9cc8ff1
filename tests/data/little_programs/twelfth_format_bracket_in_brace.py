# The brace is closed with a round bracket.
# page: f-string-brace-open bracket-mismatched
# names: }
total = 12.5
tip = 1.5
print(f"Total: {total + tip:.2f)")
