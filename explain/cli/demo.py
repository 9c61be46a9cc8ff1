"""``pyexplain demo``."""
import click
from explain.cli.shape import Command
@click.command("demo", cls=Command, examples=[("pyexplain demo","x")])
def command() -> int: return 0
