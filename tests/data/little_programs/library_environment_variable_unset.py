# BACKUP_ROOT_DIR is not set, so os.environ.get gives None, and join wants a path.
# page: environment-variable-not-set
# names: BACKUP_ROOT_DIR
import os
import time


def backup_name(prefix):
    return f"{prefix}-{time.strftime('%Y%m%d')}.tar.gz"


def backup_path(prefix):
    root = os.environ.get("BACKUP_ROOT_DIR")
    return os.path.join(root, "daily", backup_name(prefix))


for prefix in ("mail", "wiki"):
    print("would write", backup_path(prefix))
