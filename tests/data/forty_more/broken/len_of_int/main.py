def digits(number):
    return len(number)


print(digits(2048))
