"""What is wrong with a form."""

import re

EMAIL = re.compile(r"[^@]+@[^@]+\.[a-z]+")


def problems(form):
    """Sentences that say what is wrong."""
    found = []
    if not EMAIL.match(form["email"]):
        found.append("The address " + form["email"] + " is not complete")
    if not form["age"].isdigit():
        found.append("The age is not a number")
    elif len(form["age"]) < 3:
        found.append("Age has " + str(len(form["age"])) + " digits")
    return found
