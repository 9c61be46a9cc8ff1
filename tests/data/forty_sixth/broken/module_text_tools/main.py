"""Shortens headlines."""

from text_tools import shorten

for headline in ["Rain", "A very long headline about nothing"]:
    print(shorten(headline))
