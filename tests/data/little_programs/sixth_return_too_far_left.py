# The return is not indented, so it stands outside the function.
# page: return-outside-function
# names: return
def biggest(numbers):
    best = numbers[0]
    for number in numbers:
        if number > best:
            best = number
return best


print(biggest([3, 9, 4]))
