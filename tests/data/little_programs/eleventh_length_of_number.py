# A number has no length.
# page: number-has-no-length
# names: str(
pin = 1234
if len(pin) == 4:
    print("PIN accepted")
