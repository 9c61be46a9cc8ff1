# -*- coding: utf-8 -*-
import sys


def average(prices):
    return sum(prices) / len(prices)


def report(day):
    prices = []
    return average(prices)


class Till:
    def __del__(self):
        raise ValueError("till is open")


def lookup(settings):
    try:
        return settings["databse"]
    except KeyError:
        raise RuntimeError("the settings are not complete")


def uni():
    return u"é" + "\xc3\xa9"


if sys.argv[1] == "division":
    report("Monday")
elif sys.argv[1] == "del":
    Till()
elif sys.argv[1] == "chain":
    lookup({})
elif sys.argv[1] == "unicode":
    uni()
elif sys.argv[1] == "syntax":
    exec(compile("print 'a\n", "old_syntax.py", "exec"))
elif sys.argv[1] == "import":
    import urllib.request
elif sys.argv[1] == "thread":
    import threading

    thread = threading.Thread(target=report, args=("Monday",))
    thread.start()
    thread.join()
