"""A course with the people who take it."""

from dataclasses import dataclass


@dataclass
class Course:
    title: str
    room: str = "A1"
    students: list[str] = []

    def enrol(self, name: str) -> None:
        if name not in self.students:
            self.students.append(name)


course = Course("Python for beginners")
course.enrol("Ada")
course.enrol("Grace")
print(course.title, "in", course.room, "with", ", ".join(course.students))
