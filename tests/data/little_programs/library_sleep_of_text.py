# The delay comes from the settings as text, time.sleep wants a number.
# page: pause-not-a-number
# names: float(
import time

SETTINGS = {"retries": "3", "delay": "0.01"}


def attempt(number):
    print("attempt", number)
    return number == 3


def run():
    for number in range(1, int(SETTINGS["retries"]) + 1):
        if attempt(number):
            return True
        time.sleep(SETTINGS["delay"])
    return False


print(run())
