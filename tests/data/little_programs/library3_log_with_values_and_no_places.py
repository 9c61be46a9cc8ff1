# The log text has no place for the value.
# page: format-with-other-number-of-values
# names: %s
import logging

logging.basicConfig(level=logging.INFO, format="%(message)s")


def save(name, rows):
    logging.info("saved", name, len(rows))


save("prices", [1, 2, 3])
