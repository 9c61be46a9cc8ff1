# best starts as None and is compared with a number.
# page: placeholder-none-used none-compared
# names: best
best = None
for points in [12, 40, 31]:
    if points > best:
        best = points
print(best)
