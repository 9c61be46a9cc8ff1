# The number of workers is text, as all variables of the environment are, and range wants a number.
# page: text-for-integer
# names: int(
import os

workers = os.environ.get("MY_WORKERS", "4")
print([number for number in range(workers)])
