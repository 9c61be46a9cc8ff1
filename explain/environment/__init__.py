"""What surrounds an error: paths in its traceback, the Python that ran, names of files near by. Reads no file.

Clues stand on this package as facts stand on ``analysis``. What is at hand of the disk comes in by a ``Scene``.
"""
