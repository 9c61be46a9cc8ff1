# A signal handler is called with two arguments, the signal and the frame.
# page: function-handed-to-library
# names: stop
import os
import signal
import time

running = True


def stop():
    global running
    running = False


signal.signal(signal.SIGUSR1, stop)
os.kill(os.getpid(), signal.SIGUSR1)
while running:
    time.sleep(0.1)
print("stopped")
