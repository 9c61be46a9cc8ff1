# The file is read after its with block.
# page: file-already-closed
# names: log
import sys

with open(sys.argv[0]) as log:
    first = log.readline()
second = log.readline()
