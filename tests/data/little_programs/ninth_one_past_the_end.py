# i + 1 goes past the end of the list in the last round.
# page: neighbour-beyond-end
# names: temps i
temps = [12, 14, 13, 17, 16]
rises = 0
for i in range(len(temps)):
    if temps[i + 1] > temps[i]:
        rises += 1
print("It got warmer", rises, "times")
