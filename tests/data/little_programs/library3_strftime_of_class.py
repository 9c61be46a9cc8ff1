# strftime is asked of the class datetime, not of a moment.
# page: method-of-type-called-on-other
# names: strftime today()
from datetime import datetime


def log_name(prefix):
    stamp = datetime.strftime("%Y-%m-%d")
    return f"{prefix}-{stamp}.log"


print(log_name("app"))
