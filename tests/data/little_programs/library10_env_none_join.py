# The variable is not set, so the path begins with None.
# page: environment-variable-not-set
# names: REPORT_DIR_X
import os

BASE = os.environ.get("REPORT_DIR_X")


def report(name):
    return os.path.join(BASE, name + ".txt")


print(report("may"))
