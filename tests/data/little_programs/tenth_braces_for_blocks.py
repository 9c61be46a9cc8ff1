# Braces instead of a colon and indentation.
# page: braces-block
# names: :
number = 8
if (number % 2 == 0) {
    print("even")
} else {
    print("odd")
}
