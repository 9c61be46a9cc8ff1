# Braces as in C.
# page: braces-block
# names: {
x = 7
if (x > 5) {
    print("big")
} else {
    print("small")
}
