# The mail was read as bytes; message_from_bytes is the function for these.
# page: bytes-where-text-stream-is-made
# names: message_from_bytes
import email
from pathlib import Path

Path("letter.eml").write_bytes(b"From: ada@example.org\r\nSubject: tea\r\n\r\nThe tea is here.\r\n")


def subject(path):
    with open(path, "rb") as handle:
        message = email.message_from_string(handle.read())
    return message["Subject"]


print(subject("letter.eml"))
