# The settings have "database", and get("db") gives None.
# page: none-from-dict-get
# names: "db"
# general: none-not-subscriptable
import json
from pathlib import Path

Path("settings.json").write_text(json.dumps({
    "debug": False,
    "database": {"host": "db.example.org", "port": 5432},
}))


class Settings:
    def __init__(self, path):
        with open(path) as handle:
            self.data = json.load(handle)

    def section(self, name):
        return self.data.get(name)


def connection_url(settings):
    db = settings.section("db")
    return "postgres://{}:{}".format(db["host"], db["port"])


print(connection_url(Settings("settings.json")))
