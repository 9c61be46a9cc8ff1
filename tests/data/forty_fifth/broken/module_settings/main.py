"""Starts the game with settings from a text."""

import settings

loaded = settings.load("width=80\nheight=24\ntitle=Snake")
print(settings.area(loaded))
print(settings.banner(loaded))
