# else takes no condition; elif does.
# page: else-with-condition
# names: elif
speed = 62

if speed <= 50:
    print("Fine")
else speed > 50:
    print("Too fast by", speed - 50)
