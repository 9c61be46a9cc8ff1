# The parameter is called colour, the call says color.
# page: keyword-without-parameter
# names: colour
def paint(wall, colour="white"):
    return f"{wall} in {colour}"


print(paint("kitchen", color="blue"))
