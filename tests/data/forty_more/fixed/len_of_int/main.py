def digits(number):
    return len(str(number))


print(digits(2048))
