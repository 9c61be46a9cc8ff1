# width is a variable of read_size, not of draw.
# page: name-in-other-function
# names: read_size
def read_size():
    width = 4
    height = 3


def draw():
    for row in range(3):
        print("#" * width)


read_size()
draw()
