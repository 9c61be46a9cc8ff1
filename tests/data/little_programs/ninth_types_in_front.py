# The type stands in front of the parameter, as in C or Java.
# page: typed-parameter
# names: width: float
def area(float width, float height):
    return width * height


def main():
    print(area(2.5, 4.0))


main()
