# else takes no condition.
# page: else-with-condition
# names: elif
temperature = 5
if temperature > 25:
    print("T-shirt")
elif temperature > 12:
    print("Pullover")
else temperature <= 12:
    print("Coat")
