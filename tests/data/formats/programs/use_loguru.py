import os
import sys

from loguru import logger

import main

logger.remove()
logger.add(
    sys.stderr,
    backtrace=not os.environ.get("SHORT"),
    diagnose=not os.environ.get("SHORT"),
    serialize=bool(os.environ.get("JSON")),
    colorize=bool(os.environ.get("COLOUR")),
)


@logger.catch
def run(kind):
    return main.ERRORS[kind]()


run(sys.argv[1])
