"""One run of ``pyexplain check``: files to the checker, findings to the report, counts to the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

from explain import words
from explain.cli.answering import complain
from explain.cli.outlet import Outlet
from explain.records import dataclass, replace
from explain.rendering.findings import Report, report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.checking.baseline import Baseline
    from explain.checking.cache import Cache
    from explain.checking.discovery import Found
    from explain.checking.files import Checked
    from explain.checking.running import Result, Runner
    from explain.checking.settings import Settings
    from explain.explanation import Finding
    from explain.source import Source

STDIN = "-"
_WORTH_A_BAR = 50
"""Files from which a progress bar is worth showing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asked for, its settings apart; each field is the option of its name."""

    paths: tuple[str, ...]
    output_format: str = "full"
    force_exclude: bool = False
    stdin_filename: str = ""
    statistics: bool = False
    exit_zero: bool = False
    exit_non_zero_on_fix: bool = False
    colour: str = "auto"
    quiet: bool = False
    verbose: bool = False
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    add_ignore: bool = False
    update_baseline: bool = False
    show_files: bool = False
    watch: bool = False
    no_cache: bool = False


class Run:
    """One run: counts files and findings, and the files that a fault of ours left unchecked."""

    def __init__(self, catalogue: Catalogue, settings: Settings, asked: Asked) -> None:
        self.catalogue = catalogue
        self.settings = settings
        self.asked = asked
        self.files = self.findings = self.faults = self.fixed = 0
        self.outlet = Outlet(2 if asked.fix and STDIN in asked.paths else 1)
        self.report = self._new_report()
        self.baseline = self._baseline()

    def done(self) -> int:
        """Do what was asked for and return the exit status."""
        if self.asked.watch:
            from explain.cli.check_watch import watch

            return watch(self)
        if self.asked.show_files:
            from explain.cli.check_shown import show_files

            return show_files(self.discovered())
        return self.once()

    def once(self) -> int:
        """Check everything once."""
        self.tell(f"settings: {self.settings.origin or 'the defaults'}")
        if STDIN in self.asked.paths:
            self._stdin()
        else:
            files = list(self.discovered())
            self._files(files)
            if not (files or self.asked.quiet or self.asked.force_exclude):
                complain("there is no Python file to check")
        self._finish()
        return self._status()

    def again(self) -> Run:
        """A run like this one, its counts at nothing."""
        return Run(self.catalogue, self.settings, self.asked)

    def discovered(self) -> Iterator[Found]:
        """The files to check."""
        from explain.checking.discovery import discover

        return discover(self.asked.paths, self.settings, self.asked.force_exclude)

    def tell(self, text: str) -> None:
        """Say ``text`` on standard error, where more words are asked for."""
        if self.asked.verbose:
            complain(text)

    def _files(self, files: Sequence[Found]) -> None:
        from explain.checking.running import Runner, rarely_collecting

        if len(files) > 1:
            rarely_collecting()
        runner = Runner(self.catalogue, self.settings, self._cache(len(files)))
        for text in self._with_a_bar(runner, files) or map(self._taken, runner.check(files)):
            self.outlet.show(text)

    def _with_a_bar(self, runner: Runner, files: Sequence[Found]) -> list[str]:
        """What to print, where a progress bar was shown meanwhile: the two must not mix on a terminal."""
        if self.asked.quiet or len(files) < _WORTH_A_BAR or sys.stderr is None or not sys.stderr.isatty():
            return []
        from explain.cli.check_progress import progress

        with progress(len(files)) as step:
            runner.progress = step
            return [self._taken(result) for result in runner.check(files)]

    def _taken(self, result: Result) -> str:
        """What to print about one file."""
        from explain.checking.files import Checked, source_of

        if not isinstance(result, Checked):
            self.faults += 1
            complain(f"could not check {result.file} ({result.text})")
            if self.asked.verbose and result.trace:
                sys.stderr.write(result.trace)
            return ""
        self.tell(result.file)
        self.files += 1
        if not result.findings and self.baseline is None:
            return ""
        source = result.source or (source_of(result.file) if result.findings else None)
        result = replace(result, source=source)
        if self.baseline is not None:
            result = replace(result, findings=self.baseline.new(result, source))
        return self._acted_on(result) if result.findings else ""

    def _acted_on(self, checked: Checked) -> str:
        if self.asked.fix or self.asked.diff or self.asked.add_ignore:
            from explain.cli import check_fixing

            return check_fixing.act(self, checked)
        return self.show(checked.findings, checked.source)

    def show(self, findings: Sequence[Finding], source: Source | None) -> str:
        """The report's text about ``findings`` in one file."""
        self.findings += len(findings)
        return "" if self.asked.update_baseline else self.report.add(findings, source)

    def _stdin(self) -> None:
        from explain.checking.discovery import NOTEBOOKS, excluded
        from explain.checking.files import LARGEST
        from explain.checking.running import checked_bytes

        name = self.asked.stdin_filename or STDIN
        data = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin is not None else b""
        left_out = name.endswith(NOTEBOOKS) or (self.asked.force_exclude and excluded(name, self.settings))
        if self.asked.fix and not self.asked.diff:
            from explain.cli.check_fixing import pass_on

            self.outlet.show(pass_on(self, data, name, left_out))
        elif not left_out:
            self.outlet.show(self._taken(checked_bytes(data, name, self.catalogue, self.settings)))

    def _finish(self) -> None:
        if self.asked.diff:
            return
        if self.baseline is not None:
            self._told_of_the_baseline(self.baseline)
        if not self.asked.update_baseline and not self.asked.add_ignore:
            self.outlet.show(self.report.finish(self.faults))
            self._summary()
        self.tell(f"{words.count(self.files, 'file')} checked, {words.count(self.findings, 'finding')}")

    def _told_of_the_baseline(self, baseline: Baseline) -> None:
        path = self._baseline_path()
        if self.asked.update_baseline:
            kept = baseline.save(path)
            complain(f"{words.count(kept, 'finding')} in {os.path.relpath(path)}")
            self.findings = 0
        elif not self.asked.quiet and baseline.gone:
            complain(f"{words.count(baseline.gone, 'known finding')} gone: --update-baseline forgets them")

    def _summary(self) -> None:
        """The step's summary, where GitHub runs us."""
        path, made = os.environ.get("GITHUB_STEP_SUMMARY"), getattr(self.report, "summary", None)
        if not path or made is None:
            return
        try:
            with open(path, "a", encoding="utf-8") as file:
                file.write(made())
        except OSError as error:
            complain(f"{path}: {error.strerror}")

    def _status(self) -> int:
        if self.faults:
            return 2
        changed = self.fixed and (self.asked.exit_non_zero_on_fix or self.asked.diff)
        return int(bool(changed) or (self.findings > 0 and not self.asked.exit_zero))

    def _new_report(self) -> Report:
        outlet, asked = self.outlet, self.asked
        colour = outlet.colour(asked.colour)
        return report(
            asked.output_format, asked.statistics, not asked.quiet, outlet.width, colour, outlet.ascii_only,
            root=os.getcwd(), catalogue=self.catalogue,
        )  # fmt: skip

    def _cache(self, files: int) -> Cache | None:
        if self.asked.no_cache or not files:
            return None
        from explain.checking.cache import Cache

        return Cache(self.settings)

    def _baseline(self) -> Baseline | None:
        if not self.settings.baseline:
            return None
        from explain.checking.baseline import Baseline, read_baseline

        if self.asked.update_baseline:
            return Baseline(self.settings.root)
        return read_baseline(self._baseline_path(), self.settings.root)

    def _baseline_path(self) -> str:
        return os.path.join(self.settings.root, self.settings.baseline)


def catalogue_for(settings: Settings) -> Catalogue:
    """The shipped catalogue, the names in ``settings`` held against it. Raises ConfigurationError."""
    from explain.catalogue import load_catalogue

    catalogue = load_catalogue()
    if settings.select or settings.ignore or settings.extend_select or settings.per_file_ignores:
        from explain.checking.selection import validate

        validate(settings, catalogue)
    return catalogue
