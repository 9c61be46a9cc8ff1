# A UUID is no text; str(...) makes text of it, of which a part can be taken.
# page: part-of-uuid-asked
# names: str(
import uuid
from dataclasses import dataclass, field


def short_id():
    return uuid.uuid4()[:8]


@dataclass
class Order:
    product: str
    number: str = field(default_factory=short_id)


for product in ("tea", "milk"):
    print(Order(product))
