"""What a source that parses says without being run: its tree as an index, its names, and where values come from.

Facts are built on it; nothing here knows a page, a message or a file system.
"""
