import time

SETTINGS = {"host": "localhost", "delay": "0.01"}

for attempt in range(2):
    print("attempt", attempt)
    time.sleep(SETTINGS["delay"])
