# Python has no braces for blocks.
# page: braces-block
# names: { :
count = 10
while (count > 0) {
    print(count)
    count = count - 1
}
print("Happy new year!")
