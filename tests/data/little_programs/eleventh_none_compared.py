# best is None at first and cannot be compared.
# page: placeholder-none-used
# names: best None
scores = [12, 30, 7]
best = None
for score in scores:
    if score > best:
        best = score
print(best)
