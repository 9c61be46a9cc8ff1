"""One error as other packages print it: use_printers.py PACKAGE ERROR."""

import sys

import main


def pretty_errors():
    import pretty_errors

    pretty_errors.configure(lines_before=2, lines_after=1)


def pretty_errors_mono():
    import pretty_errors

    pretty_errors.mono()


def friendly():
    import friendly_traceback

    friendly_traceback.install(lang="en")


def frosch():
    import frosch

    frosch.hook()


def stack_data(**options):
    from stack_data import Formatter

    sys.excepthook = lambda kind, error, frames: Formatter(**options).print_exception(error)


def stack_data_values():
    stack_data(show_variables=True)


def with_variables():
    from traceback_with_variables import global_print_exc

    global_print_exc()


def zope():
    from zope.exceptions.exceptionformatter import format_exception

    sys.excepthook = lambda *found: print(*format_exception(*found), sep="", end="")


globals()[sys.argv[1]]()
main.ERRORS[sys.argv[2]]()
