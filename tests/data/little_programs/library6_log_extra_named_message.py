# extra may not have a key called message, which every log record has already.
# page: log-extra-takes-a-taken-name
# names: message
import logging

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("shop")


def handle(order):
    details = {"order": order["id"], "message": order["note"]}
    log.info("new order", extra=details)
    return order["id"]


for order in [{"id": 1, "note": "gift"}, {"id": 2, "note": ""}]:
    handle(order)
