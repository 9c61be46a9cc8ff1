# The dataclass has no order; order=True or a key for sorted is meant.
# page: objects-without-order
# names: key
from dataclasses import dataclass


@dataclass
class Task:
    priority: int
    title: str


tasks = [Task(3, "write report"), Task(1, "fix build"), Task(2, "answer mail")]


def plan(items):
    return [task.title for task in sorted(items)]


print(plan(tasks))
