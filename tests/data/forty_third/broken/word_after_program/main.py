import sys

arguments = sys.argv
print(arguments[1])
