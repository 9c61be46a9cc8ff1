# The triple quote is not closed.
# page: triple-string-never-closed
# names: """
def area(a, b):
    """Works out the area of a rectangle.
    return a * b


print(area(3, 4))
print(area(2, 9))
