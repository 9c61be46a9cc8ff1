# "*.log" is a pattern of the shell, not a regular expression; fnmatch or ".*\.log" is meant.
# page: repeat-sign-with-nothing-before
# names: fnmatch
import re

names = ["web.log", "db.log", "notes.txt"]
wanted = re.compile("*.log")


def logs(files):
    return [name for name in files if wanted.match(name)]


print(logs(names))
