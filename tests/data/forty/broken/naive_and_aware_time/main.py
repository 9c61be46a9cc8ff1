"""Tells whether a token is still good."""

from datetime import datetime, timedelta, timezone

LIFETIME = timedelta(hours=1)


def issue():
    return {"user": "ada", "issued": datetime.now(timezone.utc)}


def main():
    issued = datetime.now(timezone.utc)
    now = datetime.now()
    if now - issued > LIFETIME:
        print("expired")
    else:
        print("good until", (issued + LIFETIME).tzinfo)


main()
