# JSON knows no enum member; its value must be written.
# page: enum-member-to-json
# names: .value
import json
from enum import Enum


class Status(Enum):
    OPEN = "open"
    PAID = "paid"
    SENT = "sent"


class Invoice:
    def __init__(self, number, total, status=Status.OPEN):
        self.number = number
        self.total = total
        self.status = status

    def as_dict(self):
        return {"number": self.number, "total": self.total, "status": self.status}


invoices = [Invoice(1, 120.0, Status.PAID), Invoice(2, 80.5)]
print(json.dumps([one.as_dict() for one in invoices]))
