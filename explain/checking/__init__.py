"""The checker: which files are looked at, what was found in them, what was suppressed. Renders nothing.

Stands on ``linting`` and below ``rendering``; the command line and the language server both use it, so that both
report the same.
"""
