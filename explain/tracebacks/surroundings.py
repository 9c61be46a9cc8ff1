"""Lines that are plainly no part of an error: log lines, prompts, rulers, what ran the program, Java's frames.

Looks at one line at a time and remembers nothing.
"""

from __future__ import annotations

import re
from functools import cache

_LEVELS = "TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL"
_LOG_LINE = rf"""
      [\[(<]? (?: [0-9]{{4}}[-/.][0-9]{{2}}[-/.][0-9]{{2}} | [0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}     # a log line
        | (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[ ]{{1,2}}[0-9]{{1,2}}[ ][0-9]{{2}}:
        | (?:{_LEVELS}) (?: [:\]| ] | $ ) | [0-9]{{2}}/[A-Z][a-z]{{2}}/[0-9]{{4}}[ :]
        | [IWEF][0-9]{{4}}[ ][0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}\.                                      # Google's logs
        | [\w-]{{1,40}}:(?:{_LEVELS})\] | [0-9]{{2,4}}[/-][0-9]{{2}}[/-][0-9]{{2}}[ ][0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}
        | [0-9]{{1,4}}[/.-][0-9]{{1,2}}[/.-][0-9]{{2,4}},?[ ][0-9]{{1,2}}:[0-9]{{2}}\b )
    | [\w.:-]{{1,80}}[ ]-[ ][\w.@-]{{1,80}}[ ]\[[0-9]{{2}}/[A-Z][a-z]{{2}}/                           # an access log
    | [\w.]+ [ ]-[ ] (?:{_LEVELS}) \b
"""
_OTHER_OUTPUT = rf"""
    {_LOG_LINE}
    | (?: \([\w.-]+\)[ ] )? (?: [$%#❯➜»] | [\w.-]+@[\w.-]+ [: ] [^$#%]* [$#%]                   # a shell's prompt
        | PS[ ][A-Z]:\\[^>]*> ) (?: [ ] | $ ) | [A-Z]:\\[^>]*>
    | >>> (?: [ ] | $ ) | In[ ]\[[0-9]+\]:                                                     # Python's prompts
    | \[exit[ ]-?[0-9]+\] | \[Finished[ ]in[ ] | Process[ ]finished[ ]with                      # who ran the program
    | exit[ ]status[ ][0-9] | make(?:\[[0-9]+\])?:[ ]\*\*\* | \#\#\[ | npm[ ]ERR!
    | \[pid:[ ][0-9]{{1,9}}\|
    | [\w.-]{{1,80}}:[ ]exit[ ]-?[0-9]+[ ]\( | nox[ ]>[ ] | \[end[ ]of[ ]output\]
    | \[[0-9]{{1,9}}\][ ]Failed[ ]to[ ]execute[ ]script | \([^()]{{1,200}}\bpid=[0-9]{{1,9}}[^()]{{0,200}}\)
    | [ \t]+at[ ][\w.$/@]+\( | Caused[ ]by:[ ] | Driver[ ]stacktrace: | [ ]SQLSTATE:[ ]
    | (?:</[\w:-]{{1,40}}>){{1,8}}\s*$ | [ ]in[ ]function[ ]\S+[ ]with[ ]handler[ ]                 # Snowflake
    | Location:[ ]<unknown[ ]location> | Result:[ ][0-9]{{1,3}}\s*$                             # Blender, Ant
    | A[ ]complete[ ]log[ ]of[ ]this[ ]run[ ] | ==>[ ].{{1,300}}[ ]<==\s*$                       # npm, tail
    | \+(?:-{{2,200}}\+){{1,50}}\s*$ | [0-9]{{1,9}}[ ]rows?[ ]in[ ]set[ ]                             # MySQL
    | MicroPython[ ]v[0-9] | Code[ ]done[ ]running
    | Uncaught[ ]exception\.[ ]Entering[ ] | >[ ]\S+\([0-9]+\)\S+\(\) | error:[ ]Failed[ ]to[ ]                # pdb, uv
    | note:[ ]use[ ]--pdb[ ] | (?:START|END|REPORT)[ ]RequestId:[ ] | \+{{1,4}}[ ]\w
    | ={{3,}} | _{{3,}} | (?:FAILED|PASSED|ERROR)[ ]                                          # a test run's rulers
    | (?: \"\"\" | ''' | ``` | \{{(?:noformat|code|quote|panel)\}} ) \s* $                       # a document's quotes
"""

_TIME = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[ ][AP]M)?"
_STATUS = r"(?:exit[ ]|error[ ])?(?:code|status)(?:[ ]exit[ ]status)?[ :=]{1,2}\(?-?[0-9]{1,10}\b.{0,60}$"
_AFTERWARDS = rf"""
      \S.{{0,300}}?[ ](?:with|returned[ ]a[ ]non-zero|script[ ]returned)[ ]{_STATUS}        # who ran the program
    | \S.{{0,300}}?[ ]exited[ ]with[ ]-?[0-9]{{1,10}}\.?\s*$ | \S.{{0,300}}?[ ]returned[ ]a[ ]non-zero[ ]code:[ ][0-9]
    | (?:[Ee]xit|[Rr]eturn)[ ](?:code|status)[: ]{{1,2}}-?[0-9]{{1,10}}\.?\s*$ | \[exited\]
    | \[Process[ ]exited[ ]-?[0-9]
    | \[[0-9]{{1,5}}\][ ]{{0,2}}[+-]?[ ]{{1,4}}(?:[0-9]{{1,9}}[ ]{{1,2}})?[Ee]xit\b
    | Press[ ](?:any[ ]key|[Ee]nter|return|RETURN)\b
    | (?:Segmentation[ ]fault|Aborted|Killed|Terminated)(?:[ ]\(core[ ]dumped\))?\s*$
    | Error[ ]while[ ]executing[ ]Python[ ]code\.\s*$                                          # gdb
    | Build[ ]step[ ]'.{{1,80}}'[ ]marked[ ] | Finished:[ ](?:FAILURE|SUCCESS|ABORTED|UNSTABLE)\s*$
    | \[Pipeline\][ ] | section_(?:start|end):[0-9] | Uploading[ ]artifacts                     # Jenkins, GitLab
    | Cleaning[ ]up[ ](?:project[ ]directory|file[ ]based) | srun:[ ]error:[ ] | slurmstepd:[ ]
    | ninja:[ ]build[ ]stopped: | npm[ ]error[ ] | [ ]?ELIFECYCLE[ ] | ERROR[ ]conda\.cli\.
    | Use[ ]--(?:sandbox_debug|verbose_failures)[ ] | Target[ ]//\S{{1,200}}[ ]failed[ ]to[ ]build    # Bazel
    | Failed[ ]to[ ]execute[ ]\(.{{1,80}}\)\.\s*$ | location:[ ]<unknown[ ]location>              # ArcGIS, Blender
    | -->End[ ]of[ ]Python[ ] | Sentry[ ]is[ ]attempting[ ]to[ ]send[ ] | wandb:[ ]              # Kodi
    | (?:Shared[ ]c|C)onnection[ ]to[ ]\S{{1,80}}[ ]closed\. | For[ ]full[ ]logs,[ ]run:
    | \*{{10,40}}[ ][0-9]{{1,9}}\.[ ]row[ ]\*{{10}}                                             # MySQL
    | [ ]{{0,4}}{_TIME}\s*$                                                                   # chats
    | \S.{{0,60}}[ ]—[ ](?:\w{{4,12}}[ ]at[ ])?[0-9/. -]{{0,12}}{_TIME}\s*$
    | \S.{{0,60}}(?:[ ]{{2}}|[ ]{{1,2}}\[)[0-9]{{1,2}}:[0-9]{{2}}[ ][AP]M\]?\s*$
    | \[[0-9]{{1,2}}/[0-9]{{1,2}}[/0-9]{{0,5}},?[ ]{_TIME}\] | \S.{{0,60}},[ ]\[[0-9]{{1,2}}[ ./][^\[\]]{{6,30}}\]:
"""


def is_other_output(text: str) -> bool:
    """Whether ``text`` plainly belongs to something else: a log line, a prompt, the program that ran this one."""
    return _other_output().match(text) is not None


@cache
def _other_output() -> re.Pattern[str]:
    """Compiled when a first doubtful line turns up: start-up counts."""
    return re.compile(_OTHER_OUTPUT, re.VERBOSE)


def is_afterword(text: str) -> bool:
    """Whether ``text`` is what a shell, a CI service or a chat says below a program's last line."""
    return _afterword().match(text) is not None


@cache
def _afterword() -> re.Pattern[str]:
    return re.compile(_AFTERWARDS, re.VERBOSE)


def is_log_line(text: str) -> bool:
    """Whether ``text`` is a line of a log: a date, a time or a level stands first."""
    return _log_line().match(text) is not None


@cache
def _log_line() -> re.Pattern[str]:
    return re.compile(_LOG_LINE, re.VERBOSE)
