# elif stands after else.
# page: elif-after-else
# names: elif else
temperature = 31

if temperature < 10:
    print("Take a coat")
else:
    print("Nice weather")
elif temperature > 30:
    print("Take water")
