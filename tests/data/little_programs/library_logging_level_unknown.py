# logging has no level "VERBOSE".
# page: log-level-unknown
# names: VERBOSE DEBUG
import logging


def set_up(verbose):
    level = "VERBOSE" if verbose else "INFO"
    logging.basicConfig(level=level, format="%(levelname)s %(message)s")


def main():
    set_up(verbose=True)
    logging.info("starting")
    logging.debug("settings read")


main()
