# handlers is a module of its own in logging, and it must be imported.
# page: submodule-not-imported
# names: logging.handlers
import logging
import sys

LOG_FILE = "service.log"


def set_up_logging(verbose=False):
    root = logging.getLogger()
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    console = logging.StreamHandler(sys.stdout)
    console.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    root.addHandler(console)
    rotating = logging.handlers.RotatingFileHandler(LOG_FILE, maxBytes=100_000, backupCount=3)
    root.addHandler(rotating)


set_up_logging()
logging.info("service started")
