import sys

import stackprinter

import main

if len(sys.argv) > 2:
    stackprinter.set_excepthook(style=sys.argv[2])
else:
    stackprinter.set_excepthook()
main.ERRORS[sys.argv[1]]()
