# reverse=True is meant; reverse alone is an unknown name.
# page: option-without-value
# names: reverse=True
times = [12.4, 11.9, 13.0, 12.1]
best_first = sorted(times)
worst_first = sorted(times, reverse)
print("Best:", best_first[0])
print("Worst:", worst_first[0])
