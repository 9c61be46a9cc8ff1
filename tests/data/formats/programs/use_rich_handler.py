import logging

from rich.logging import RichHandler
from rich.console import Console

import shop

logging.basicConfig(
    format="%(message)s", datefmt="[%X]", handlers=[RichHandler(rich_tracebacks=True, console=Console(width=100))]
)
try:
    shop.report("Monday")
except ZeroDivisionError:
    logging.exception("the report failed")
