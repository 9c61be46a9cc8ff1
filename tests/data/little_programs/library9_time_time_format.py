# time.time() is a number; datetime.now() has strftime.
# page: library-result-asked-for-its-part
# names: datetime
import time


def log_line(text):
    now = time.time()
    return now.strftime("%H:%M:%S") + " " + text


print(log_line("started"))
