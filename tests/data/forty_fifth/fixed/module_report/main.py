"""Writes the report of the month."""

from report import Report

report = Report("March")
report.add("rent", 800)
report.add("food", 320)
print(report.text())
