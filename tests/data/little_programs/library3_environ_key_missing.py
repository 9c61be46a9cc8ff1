# The variable DATABASE_ADDRESS is not set.
# page: environment-variable-missing
# names: DATABASE_ADDRESS environment
import os


def connect():
    address = os.environ["DATABASE_ADDRESS"]
    return f"connected to {address}"


print(connect())
