# The handler's file lies in the folder logs, which is not there.
# page: folder-of-new-file-missing
# names: folder logs
import logging.config
import os
import tempfile

os.chdir(tempfile.mkdtemp())

CONFIG = {
    "version": 1,
    "handlers": {
        "file": {"class": "logging.FileHandler", "filename": "logs/app.log"},
    },
    "root": {"level": "INFO", "handlers": ["file"]},
}

logging.config.dictConfig(CONFIG)
logging.info("started")
