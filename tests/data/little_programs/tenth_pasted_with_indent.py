# The second line begins with spaces although nothing opened a block.
# page: unexpected-indent
# names: 2
width = 5
  height = 7
area = width * height
print("Area:", area)
