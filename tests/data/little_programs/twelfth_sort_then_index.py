# sort() gives None.
# page: result-of-in-place-method
# names: sorted( sort
times = [12.4, 11.9, 12.8]
fastest = times.sort()[0]
print("Fastest:", fastest)
