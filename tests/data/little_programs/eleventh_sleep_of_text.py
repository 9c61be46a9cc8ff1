# sleep wants a number.
# page: pause-not-a-number
# names: sleep
import time

pause = "1"
print("Wait...")
time.sleep(pause)
print("Go!")
