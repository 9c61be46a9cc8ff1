"""Names of backups."""

from backup import names

print(names("photos/summer.tar.gz", 2))
