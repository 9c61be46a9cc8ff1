import json
from datetime import datetime

entry = {"event": "login", "user": "ada", "when": datetime(2024, 5, 17, 8, 30)}
print(json.dumps(entry))
