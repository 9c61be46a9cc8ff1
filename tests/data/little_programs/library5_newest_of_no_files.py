# No file fits the pattern, so max has nothing to choose from.
# page: newest-of-no-files
# names: glob
import glob
import os

BACKUPS = "backups"


def newest(folder, pattern="*.tar.gz"):
    files = glob.glob(os.path.join(folder, pattern))
    return max(files, key=os.path.getmtime)


def main():
    os.makedirs(BACKUPS, exist_ok=True)
    open(os.path.join(BACKUPS, "monday.zip"), "w").close()
    print("restoring", newest(BACKUPS))


main()
