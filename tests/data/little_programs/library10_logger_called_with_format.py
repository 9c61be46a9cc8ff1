# The format has one place and two values follow; the message is logged, the error shown, the loop then stops on int.
# page: number-made-of-other
# names: int
import logging

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")


def import_rows(rows):
    count = 0
    for row in rows:
        count += int(row.get("amount"))
    logging.info("imported %d", count)


import_rows([{"amount": "3"}, {"name": "tea"}])
