# The text is no UUID.
# page: uuid-text-not-valid
# names: UUID
import uuid

ORDERS = {"a1": "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "a2": "3f2504e0"}
for name, text in ORDERS.items():
    print(name, uuid.UUID(text).version)
