# The subclass does not call super().__init__, so name is missing.
# page: init-of-parent-not-called
# names: super().__init__
import logging


class Job:
    def __init__(self, name):
        self.name = name
        self.log = logging.getLogger(name)


class Backup(Job):
    def __init__(self, name, target):
        self.target = target


job = Backup("nightly", "/mnt/disk")
print(job.name, "to", job.target)
