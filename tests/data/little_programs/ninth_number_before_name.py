# 2x lacks the multiplication sign.
# page: number-joined-to-name
# names: *
def line(x):
    y = 2x + 3
    return y


for x in range(5):
    print(x, line(x))
