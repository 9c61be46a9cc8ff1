"""Pays the staff."""

from payroll import pay

for kind, hours in [("full", 40), ("extern", 10)]:
    print(kind, pay(kind, hours))
