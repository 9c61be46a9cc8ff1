# The program needs a name on the command line and got none.
# page: command-line-argument-missing
# names: sys.argv
import sys

name = sys.argv[1]
print("Hello,", name)
