import logging
import sys

import main

FORMATS = {
    "basic": logging.BASIC_FORMAT,
    "dated": "%(asctime)s - %(name)s - %(levelname)s - %(message)s",
    "bracketed": "[%(asctime)s: %(levelname)s/%(processName)s] %(message)s",
    "threaded": "%(asctime)s,%(msecs)03d %(levelname)-8s [%(threadName)s] %(name)s:%(lineno)d %(message)s",
}


class EachLine(logging.Formatter):
    """Puts the record's head before every line, as many a company's own formatter does."""

    def format(self, record):
        head, _, _ = super().format(record).partition(record.getMessage())
        text = record.getMessage()
        if record.exc_info:
            text += "\n" + self.formatException(record.exc_info)
        return "\n".join(head + line for line in text.split("\n"))


handler = logging.StreamHandler()
kind, error = sys.argv[1], sys.argv[2]
handler.setFormatter((EachLine if len(sys.argv) > 3 else logging.Formatter)(FORMATS[kind]))
logger = logging.getLogger("shop.orders")
logger.addHandler(handler)
logger.warning("starting")
try:
    main.ERRORS[error]()
except Exception:
    logger.exception("the order failed")
logger.warning("next order")
