"""Checks addresses that visitors typed."""

from validator import problems

FORM = {"name": "Ada", "email": "ada@example", "age": "36"}
for problem in problems(FORM):
    print("*", problem)
