import faulthandler
import sys

faulthandler.enable()


def crash():
    if sys.argv[1] == "segfault":
        faulthandler._sigsegv()
    else:
        faulthandler.dump_traceback_later(0.2, exit=True)
        while True:
            pass


crash()
