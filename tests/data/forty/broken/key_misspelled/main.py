"""Builds the address of a database from its settings."""

import os

DEFAULTS = {
    "host": "localhost",
    "port": 5432,
    "database": "shop",
    "user": "shop",
}


def address():
    user = os.environ.get("SHOP_USER", DEFAULTS["user"])
    host = DEFAULTS["host"]
    port = DEFAULTS["port"]
    return f"postgresql://{user}@{host}:{port}/{DEFAULTS['databse']}"


print(address())
