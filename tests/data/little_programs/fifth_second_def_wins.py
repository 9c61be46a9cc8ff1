# Two functions are called draw_line; the second, without a width, is the one that counts.
# page: function-defined-twice
# names: draw_line
def draw_line(width, char):
    print(char * width)


def draw_box(width, height):
    draw_line(width, "#")
    for i in range(height - 2):
        print("#" + " " * (width - 2) + "#")
    draw_line(width, "#")


def draw_line(width):
    print("=" * width)


draw_box(10, 4)
