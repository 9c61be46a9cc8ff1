import sys

import better_exceptions

better_exceptions.MAX_LENGTH = None
better_exceptions.hook()

import main  # noqa: E402

main.ERRORS[sys.argv[1]]()
