import sys

arguments = sys.argv
print(arguments[1] if len(arguments) > 1 else "nothing")
