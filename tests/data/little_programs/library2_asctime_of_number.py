# strftime of time wants a struct_time, and gets seconds.
# page: time-tuple-needed
# names: localtime
import os
import tempfile
import time


def changed(path):
    seconds = os.path.getmtime(path)
    return time.strftime("%Y-%m-%d", seconds)


with tempfile.NamedTemporaryFile() as handle:
    print(changed(handle.name))
