"""Names a log file after the moment at which it was opened."""

import datetime
import pathlib


def log_path(folder, stem):
    moment = datetime.datetime.now()
    return pathlib.Path(folder) / f"{stem}-{moment:%Y%m%d-%H%M%S}.log"


def main():
    path = log_path("logs", "import")
    print(path.parent, path.suffix, len(path.stem))


if __name__ == "__main__":
    main()
