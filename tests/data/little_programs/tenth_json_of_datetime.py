# A datetime cannot be written as JSON.
# page: date-not-json-serializable
# names: datetime
import json
from datetime import datetime

entry = {"who": "Ana", "when": datetime(2024, 5, 1, 12, 0)}
text = json.dumps(entry)
print(text)
