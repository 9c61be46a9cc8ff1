import cgitb
import sys

import main

cgitb.enable(format=sys.argv[1])
main.ERRORS["chain"]()
