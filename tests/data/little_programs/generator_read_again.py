# The generator was used up by sum, so max sees nothing.
# page: generator-used-up
# names: sizes
lines = ["tea", "coffee", "cocoa"]
sizes = (len(line) for line in lines)
print("all:", sum(sizes))
print("longest:", max(sizes))
