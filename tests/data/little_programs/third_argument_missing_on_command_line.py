# The program is started without the argument that sys.argv[1] asks for.
# page: index-out-of-range command-line-argument-missing
# names: argv
import sys


def greet(name):
    return "Hello " + name


print(greet(sys.argv[1]))
