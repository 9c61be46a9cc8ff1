"""What was run to make the samples: a name and a shell command each, in a folder that holds ``programs/``.

The commands find the tools' Pythons as ``$TOOLS`` (a venv with all the tools under Python 3.11) and ``$OLD7``, ``$OLD8``,
``$OLD5``, ``$NEW`` (IPython 7.34 and pytest 6.2 under 3.8; IPython 8.0 and pytest 7.4 under 3.9; IPython 5.10 under 3.6;
the newest under 3.14), ``$PY2`` (Python 2.7), ``$SPARK`` (PySpark), ``$PY312`` (Python 3.12), ``$TORCH`` (PyTorch), ``$WEB`` (what is under "The web" and "Libraries"), ``$MORE``, ``$APPS``, ``$FLOWS`` and ``$PLUGINS`` (what stands
below "Other packages' layouts", apart because it does not fit together), ``$PYTHON311`` (where Python 3.11 lies) and
``$OTHERS`` and ``$TAP`` (what is under "Recordings, windows, tables, records of clouds", the second for pytest-tap, which
wants pytest 8), ``$NODE`` (a folder node_modules with concurrently, pyodide and pyright). PyPy is Debian's ``pypy3``, the browser its
``chromium``; so are tmux, sqlite3, CMake, Apache with mod_wsgi, Jython, PostgreSQL with PL/Python, Open MPI, moreutils.
"""

from __future__ import annotations

PYTEST = "$TOOLS/bin/python -m pytest -p no:cacheprovider -p no:randomly"
IPYTHON = (
    "$TOOLS/bin/ipython --no-banner --no-confirm-exit --colors=NoColor --TerminalInteractiveShell.term_title=False"
)


def cells(*texts: str) -> str:
    """A shell command that prints cells for IPython's standard input."""
    return "printf '%s\\n' " + " ".join("'" + text.replace("'", "'\\''") + "'" for text in texts)


DIVISION = cells("import shop", 'day = "Monday"', "shop.report(day)")
NAME = cells("prices = [1, 2]", "print(price)")
CHAIN = cells("import shop", "shop.database({})")
SYNTAX = cells("total = (1 + 2]")
BROKEN = cells("import broken")
OLD = "--no-banner --no-confirm-exit --colors=NoColor"


def prefixed(program: str, prefix: str) -> str:
    """``program``'s output with ``prefix`` before every line, blank ones without its blank end (as docker and CI do)."""
    return f"{program} 2>&1 | awk '{{ p = \"{prefix}\"; print p $0 }}'"


DEEP = "/home/ada/shop/european-webshop/orders-and-stock/src"
def window(command: str) -> str:
    """What a window of 60 columns shows of ``command``, run in a folder with a long name."""
    start = f"cd {DEEP}; {command}; sleep 5"
    return (
        f'mkdir -p {DEEP}; cp *.py {DEEP}; tmux -f /dev/null -L shop new-session -d -x 60 -y 60 "{start}"; sleep 3; '
        "tmux -L shop capture-pane -p; tmux -L shop kill-server"
    )


DIV = "$TOOLS/bin/python main.py division"
STAMP = '2026-05-01T12:00:0" (NR % 10) ".123456" (NR % 10) "Z'

RUNS: dict[str, str] = {
    # pytest
    **{f"pytest/{style}": f"{PYTEST} --tb={style} test_shop.py" for style in ("long", "short", "line", "auto", "no")},
    "pytest/native": f"{PYTEST} --tb=native test_shop.py -k 'report or database or check'",
    "pytest/locals": f"{PYTEST} --showlocals test_shop.py -k 'report or database'",
    "pytest/locals-short": f"{PYTEST} -l --tb=short test_shop.py -k 'report or database'",
    "pytest/colour": f"{PYTEST} --color=yes test_shop.py -k 'report or database'",
    "pytest/colour-short": f"{PYTEST} --color=yes --tb=short test_shop.py",
    "pytest/quiet": f"{PYTEST} -q test_shop.py -k greet",
    "pytest/verbose": f"{PYTEST} -vv test_shop.py",
    "pytest/full-trace": f"{PYTEST} --full-trace --tb=short test_shop.py -k greet",
    "pytest/collect-import": f"{PYTEST} test_missing.py",
    "pytest/collect-syntax": f"{PYTEST} test_broken.py",
    "pytest/fixtures": f"{PYTEST} test_fixture.py",
    "pytest/fixtures-short": f"{PYTEST} --tb=short test_fixture.py",
    "pytest/group": f"{PYTEST} test_group.py",
    "pytest/doctest": f"{PYTEST} --doctest-modules sums.py",
    "pytest/unittest": f"{PYTEST} test_unit.py",
    "pytest/xdist": f"{PYTEST} -n2 --tb=short test_shop.py -k 'report or greet'",
    "pytest/several-files": f"{PYTEST} test_shop.py test_fixture.py test_missing.py test_broken.py --tb=short",
    "pytest/internal": f"{PYTEST} -p broken_plugin test_shop.py",
    "pytest/conftest": f"mkdir -p inner && echo 'import not_installed' > inner/conftest.py && {PYTEST} inner",
    "pytest/usage": f"{PYTEST} --no-such-option",
    "pytest/old-6": "$OLD7/bin/python -m pytest -p no:cacheprovider test_shop.py",
    "pytest/old-6-short": "$OLD7/bin/python -m pytest -p no:cacheprovider --tb=short test_shop.py",
    "pytest/old-7": "$OLD8/bin/python -m pytest -p no:cacheprovider test_shop.py test_missing.py --continue-on-collection-errors",
    "pytest/new-314": "$NEW/bin/python -m pytest -p no:cacheprovider test_shop.py",
    "pytest/new-314-short": "$NEW/bin/python -m pytest -p no:cacheprovider --tb=short test_shop.py",
    # IPython
    "ipython/new": f"{DIVISION} | {IPYTHON}",
    "ipython/new-name": f"{NAME} | {IPYTHON}",
    "ipython/new-chain": f"{CHAIN} | {IPYTHON}",
    "ipython/new-syntax": f"{SYNTAX} | {IPYTHON}",
    "ipython/new-import-broken": f"{BROKEN} | {IPYTHON}",
    "ipython/new-plain": f"{CHAIN} | {IPYTHON} --InteractiveShell.xmode=Plain",
    "ipython/new-verbose": f"{DIVISION} | {IPYTHON} --InteractiveShell.xmode=Verbose",
    "ipython/new-minimal": f"{DIVISION} | {IPYTHON} --InteractiveShell.xmode=Minimal",
    "ipython/new-script": f"{IPYTHON} main.py division",
    "ipython/new-run-magic": f"{cells('%run main.py chain')} | {IPYTHON}",
    "ipython/new-colour": f"{DIVISION} | $TOOLS/bin/ipython --no-banner --no-confirm-exit --colors=Linux",
    "ipython/new-314": f"{DIVISION} | $NEW/bin/ipython --no-banner --no-confirm-exit --colors=NoColor",
    "ipython/new-group": f"{cells('import shop', 'shop.deliver([1, 2])')} | {IPYTHON}",
    "ipython/new-deep": f"{cells('import shop', 'shop.countdown(3)')} | {IPYTHON}",
    **{
        f"ipython/{name}{suffix}": f"{text} | ${python}/bin/ipython {OLD}"
        for name, python in (("old-8.0", "OLD8"), ("old-7", "OLD7"), ("old-5", "OLD5"))
        for suffix, text in (("", DIVISION), ("-chain", CHAIN), ("-syntax", SYNTAX), ("-name", NAME))
    },
    # Notebooks
    "notebook/nbconvert": "$TOOLS/bin/python notebook.py division && $TOOLS/bin/jupyter nbconvert --to notebook --execute sheet.ipynb --stdout",
    "notebook/nbconvert-syntax": "$TOOLS/bin/python notebook.py syntax && $TOOLS/bin/jupyter nbconvert --to notebook --execute sheet.ipynb --stdout",
    **{
        f"notebook/outputs-{kind}": f"$TOOLS/bin/python notebook.py {kind} && $TOOLS/bin/jupyter nbconvert --to notebook --allow-errors --execute sheet.ipynb --stdout 2>/dev/null"
        for kind in ("division", "chain", "name")
    },
    # unittest, doctest
    "unittest/all": "$TOOLS/bin/python -m unittest test_unit",
    "unittest/import": "$TOOLS/bin/python -m unittest test_missing",
    "unittest/buffered-new": "$NEW/bin/python -m unittest -v -b test_unit",
    "doctest/module": "$TOOLS/bin/python -m doctest sums.py",
    # rich
    "rich/division": "$TOOLS/bin/python use_rich.py division",
    "rich/chain": "$TOOLS/bin/python use_rich.py chain",
    "rich/context": "$TOOLS/bin/python use_rich.py context",
    "rich/locals": "LOCALS=1 $TOOLS/bin/python use_rich.py division",
    "rich/narrow": "WIDTH=60 $TOOLS/bin/python use_rich.py name",
    "rich/syntax": "$TOOLS/bin/python use_rich.py syntax",
    "rich/group": "$TOOLS/bin/python use_rich.py group",
    "rich/colour": "COLOUR=1 $TOOLS/bin/python use_rich.py division",
    "rich/long-message": "$TOOLS/bin/python use_rich.py long",
    "rich/handler": "$TOOLS/bin/python use_rich_handler.py",
    "rich/ascii": "PYTHONIOENCODING=ascii PYTHONUTF8=0 $TOOLS/bin/python use_rich.py division",
    # other printers
    "stackprinter/plain": "$TOOLS/bin/python use_stackprinter.py division",
    "stackprinter/chain": "$TOOLS/bin/python use_stackprinter.py chain",
    "stackprinter/colour": "$TOOLS/bin/python use_stackprinter.py division darkbg",
    "better-exceptions/division": "FORCE_COLOR=0 $TOOLS/bin/python use_better.py division",
    "better-exceptions/chain": "$TOOLS/bin/python use_better.py chain",
    "loguru/division": "$TOOLS/bin/python use_loguru.py division",
    "loguru/chain": "$TOOLS/bin/python use_loguru.py chain",
    "loguru/short": "SHORT=1 $TOOLS/bin/python use_loguru.py division",
    "loguru/json": "JSON=1 $TOOLS/bin/python use_loguru.py division",
    "loguru/colour": "COLOUR=1 $TOOLS/bin/python use_loguru.py division",
    "loguru/group": "$TOOLS/bin/python use_loguru.py group",
    # logging
    **{
        f"logging/{kind}": f"$TOOLS/bin/python use_logging.py {kind} division"
        for kind in ("basic", "dated", "bracketed", "threaded")
    },
    **{
        f"logging/{kind}-each-line": f"$TOOLS/bin/python use_logging.py {kind} chain each"
        for kind in ("basic", "dated", "bracketed", "threaded")
    },
    **{
        f"json-log/{kind}": f"$TOOLS/bin/python use_json_log.py {kind} chain"
        for kind in ("structlog", "structlog-dicts", "structlog-console", "python-json-logger")
    },
    **{
        f"escaped/{kind}": f"$TOOLS/bin/python use_repr.py {kind} division"
        for kind in ("repr", "bytes", "list", "json", "pretty", "twice", "syslog", "annotation", "returns", "logfmt")
    },
    # Many programs, one log
    "prefix/docker-compose": prefixed(DIV, "web-1     | "),
    "prefix/kubernetes-timestamps": prefixed(DIV, f"{STAMP} "),
    "prefix/cri": prefixed(DIV, f"{STAMP} stderr F "),
    "prefix/journald": prefixed(DIV, 'May 01 12:00:0" (NR % 10) " web shop[812]: '),
    "prefix/syslog-5424": prefixed(DIV, f"<11>1 {STAMP} web shop 812 - - "),
    "prefix/github-actions": prefixed("$TOOLS/bin/python main.py chain", f"{STAMP} "),
    "prefix/github-download": prefixed(DIV, f"build\\tRun tests\\t{STAMP} "),
    "prefix/gitlab": prefixed(DIV, f"{STAMP} 01E "),
    "prefix/azure": prefixed(DIV, f"{STAMP} ##[error]"),
    "prefix/jenkins": prefixed(DIV, '[2026-05-01T12:00:0" (NR % 10) ".123Z] '),
    "prefix/airflow": prefixed(
        "$TOOLS/bin/python main.py chain", "[2026-05-01, 12:00:01 UTC] {subprocess.py:93} INFO - "
    ),
    "prefix/rank": prefixed("$TOOLS/bin/python main.py group", "[rank0]: "),
    "prefix/ray-like": prefixed(DIV, "(pid=4711) "),
    "prefix/quote": prefixed("$TOOLS/bin/python main.py chain", "> "),
    "prefix/quote-twice": prefixed(DIV, "> > "),
    "prefix/numbered": f"{DIV} 2>&1 | cat -n",
    "prefix/grep-numbers": f"{DIV} 2>&1 | grep -n ''",
    "prefix/indented": prefixed(DIV, "        "),
    "prefix/bullet": f'{DIV} 2>&1 | awk \'{{ print (NR == 1 ? "* " : "  ") $0 }}\'',
    "prefix/two-stacked": prefixed("$TOOLS/bin/python use_logging.py bracketed chain each", "worker-1  | "),
    "prefix/group": prefixed("$TOOLS/bin/python main.py group", "web-1     | "),
    "prefix/syntax": prefixed("$TOOLS/bin/python broken.py", "web-1     | "),
    "prefix/thread": prefixed("$TOOLS/bin/python use_thread.py", "web-1     | "),
    "prefix/rich": prefixed("$TOOLS/bin/python use_rich.py division", "web-1     | "),
    "prefix/ipython": prefixed(f"{DIVISION} | {IPYTHON}", f"{STAMP} "),
    "prefix/pytest": prefixed(f"{PYTEST} test_shop.py -k 'report or greet'", f"{STAMP} "),
    "prefix/tox-like-interleaved": "("
    + prefixed("$TOOLS/bin/python main.py chain", "web-1     | ")
    + ") > a.out; ("
    + prefixed("$TOOLS/bin/python main.py name", "worker-1  | ")
    + ") > b.out; paste -d'\\n' a.out b.out | grep .",
    "prefix/honcho": "printf 'web: $TOOLS/bin/python main.py chain\\nworker: $TOOLS/bin/python main.py name\\n' > Procfile; $TOOLS/bin/honcho start --no-colour",
    # Processes, threads, event loops
    **{
        f"processes/{kind}": f"$TOOLS/bin/python use_pool.py {kind} division"
        for kind in ("pool", "futures", "threads", "process", "joblib")
    },
    "processes/pool-chain": "$TOOLS/bin/python use_pool.py pool chain",
    "processes/unguarded": "$TOOLS/bin/python unguarded.py",
    "processes/subprocess": "$TOOLS/bin/python use_subprocess.py",
    "processes/thread": "$TOOLS/bin/python use_thread.py",
    "asyncio/lost": "$TOOLS/bin/python use_asyncio.py lost division",
    "asyncio/group": "$TOOLS/bin/python use_asyncio.py group",
    "asyncio/trio": "$TOOLS/bin/python use_trio.py",
    "twisted/call-later": "$TOOLS/bin/python use_twisted.py",
    # Web servers
    "flask/request": "timeout 4 $TOOLS/bin/flask --app web_flask run -p 5101 & sleep 2; curl -s localhost:5101/report >/dev/null; curl -s localhost:5101/settings > /dev/null; wait",
    "flask/debug-page": "timeout 5 $TOOLS/bin/flask --app web_flask run --debug --no-reload -p 5102 >/dev/null 2>&1 & sleep 2.5; curl -s localhost:5102/report; wait",
    "uvicorn/request": "timeout 5 $TOOLS/bin/uvicorn web_asgi:app --port 5103 & sleep 3; curl -s localhost:5103/report >/dev/null; wait",
    "uvicorn/import": "timeout 5 $TOOLS/bin/uvicorn not_there:app --port 5104",
    "gunicorn/request": "timeout 4 $TOOLS/bin/gunicorn web_wsgi:app -b 127.0.0.1:5105 & sleep 2; curl -s localhost:5105/ >/dev/null; wait",
    "gunicorn/boot": "timeout 6 $TOOLS/bin/gunicorn web_wsgi_broken:app -b 127.0.0.1:5106",
    "django/runserver": "timeout 5 $TOOLS/bin/python web_django.py runserver 5107 --noreload & sleep 3; curl -s localhost:5107/report >/dev/null; wait",
    "django/text": "$TOOLS/bin/python web_django.py text",
    "django/page": "timeout 5 $TOOLS/bin/python web_django.py runserver 5108 --noreload >/dev/null 2>&1 & sleep 3; curl -s localhost:5108/report | sed -n '/<textarea/,/<.textarea/p'; wait",
    # Task runners
    "celery/task": "timeout 6 $TOOLS/bin/python use_celery.py report",
    "celery/chain": "timeout 6 $TOOLS/bin/python use_celery.py settings",
    "dask/threads": "$TOOLS/bin/python use_dask.py threads",
    "dask/distributed": "$TOOLS/bin/python use_dask.py distributed",
    "ray/task": "$TOOLS/bin/python use_ray.py task",
    "ray/actor": "$TOOLS/bin/python use_ray.py actor",
    "spark/udf": "$SPARK/bin/python use_spark.py",
    **{f"torch/{kind}": f"$TORCH/bin/torchrun --nproc-per-node 2 use_torch.py {kind}" for kind in ("elastic", "group")},
    "torch/spawn": "$TORCH/bin/python use_torch.py spawn",
    # Builds
    "tox/failing": "printf '[tox]\\nskipsdist=true\\n[testenv]\\nskip_install=true\\ncommands=python main.py division\\n' > tox.ini; $TOOLS/bin/tox -e py311",
    "nox/failing": 'printf \'import nox\\n@nox.session(python=False)\\ndef tests(session):\\n    session.run("python", "main.py", "division")\\n\' > noxfile.py; PYTHONPATH=. $TOOLS/bin/nox',
    "nox/itself": "printf 'import nox\\nimport shop\\n@nox.session(python=False)\\ndef tests(session):\\n    shop.report(1)\\n' > noxfile.py; PYTHONPATH=. $TOOLS/bin/nox",
    "pip/build": "mkdir -p sdist && printf 'import shop_missing\\n' > sdist/setup.py && $PIP/bin/python -m pip install --no-build-isolation ./sdist",
    "make/failing": "printf 'all:\\n\\t@python main.py division\\n' > Makefile; make",
    "pyinstaller/app": "$TOOLS/bin/pyinstaller --log-level ERROR -F main.py >/dev/null 2>&1; dist/main division",
    "mypy/internal": "printf '[mypy]\\nplugins=broken_plugin\\n' > mypy.ini; PYTHONPATH=. $TOOLS/bin/mypy --config-file mypy.ini shop.py --show-traceback",
    "robot/keyword": "printf '*** Settings ***\\nLibrary    shop\\n*** Test Cases ***\\nReport\\n    report    Monday\\n' > shop.robot; $TOOLS/bin/robot --pythonpath . --loglevel DEBUG --log NONE --report NONE --output out.xml shop.robot; sed -n '/Traceback/,/<.msg>/p' out.xml",
    # Python itself
    "faulthandler/segfault": "$TOOLS/bin/python crash.py segfault",
    "faulthandler/timeout": "$TOOLS/bin/python crash.py timeout",
    **{
        f"python2/{kind}": f"$PY2/bin/python old.py {kind}"
        for kind in ("division", "del", "chain", "unicode", "syntax", "import", "thread")
    },
    "windows/division": r"$TOOLS/bin/python main.py division 2>&1 | sed 's#/home/ada/shop/#C:\\Users\\Ada\\shop\\#; s/$/\r/'",
    "html/escaped": '$TOOLS/bin/python -c \'import html,subprocess,sys; text = subprocess.run([sys.executable, "main.py", "chain"], capture_output=True, text=True).stderr; print("<p>It says:</p><pre>" + html.escape(text) + "</pre>")\'',
    "html/breaks": '$TOOLS/bin/python -c \'import html,subprocess,sys; text = subprocess.run([sys.executable, "main.py", "division"], capture_output=True, text=True).stderr; print(html.escape(text).replace(" ", "&nbsp;").replace("\\n", "<br>\\n"))\'',
    # The web: what a browser copies, what is saved
    "pages/django": "timeout 15 $WEB/bin/python web_django.py runserver 5107 --noreload >/dev/null 2>&1 & sleep 3; $WEB/bin/python copy_page.py http://localhost:5107/report | sed '/^Request information/,$d; s#/root/.pyenv/versions/3.11.7#/usr#'; wait",
    **{
        f"pages/flask-{page}": f"timeout 15 $WEB/bin/flask --app web_flask run --debug --no-reload -p 5102 >/dev/null 2>&1 & sleep 3; $WEB/bin/python copy_page.py http://localhost:5102/{page}; wait"
        for page in ("report", "settings")
    },
    "pages/starlette": "$WEB/bin/python web_pages.py starlette 2>/dev/null > page.html; $WEB/bin/python copy_page.py file:///home/ada/shop/page.html",
    "pages/tornado-copied": "$WEB/bin/python web_pages.py tornado 2>/dev/null > page.html; $WEB/bin/python copy_page.py file:///home/ada/shop/page.html",
    **{
        f"pages/{page}": f"$WEB/bin/python web_pages.py {page} 2>/dev/null"
        for page in ("starlette_text", "litestar_json", "bottle", "tornado", "aiohttp", "cherrypy")
    },
    "html/pygments": "$TOOLS/bin/python main.py chain 2>&1 | $WEB/bin/pygmentize -f html -l pytb",
    "html/pygments-lines": "$TOOLS/bin/python main.py chain 2>&1 | $WEB/bin/pygmentize -f html -l pytb -O linenos=inline",
    "notebook/html": "$TOOLS/bin/python notebook.py division && $TOOLS/bin/jupyter nbconvert --to html --allow-errors --execute sheet.ipynb --stdout 2>/dev/null | sed -n '/<body/,$p'",
    **{f"cgitb/{format}": f"$TOOLS/bin/python -W ignore use_cgitb.py {format}" for format in ("text", "html")},
    # Mail
    "mail/quoted-printable": "$TOOLS/bin/python web_django.py text > report; $TOOLS/bin/python main.py chain 2>&1 | sed 's#/home/ada/shop#/home/ada/projects/european-webshop/orders/src/shop#' >> report; $TOOLS/bin/python fold_mail.py quoted-printable < report",
    **{
        f"mail/folded-{width}": f"$TOOLS/bin/python main.py chain 2>&1 | sed 's#/home/ada/shop#/home/ada/projects/european-webshop/orders/src/shop#' | $TOOLS/bin/python fold_mail.py {width}"
        for width in (64, 72, 78)
    },
    "mail/quoted": "$TOOLS/bin/python main.py type 2>&1 | sed 's#/home/ada/shop#/home/ada/projects/european-webshop/orders/src/shop#' | $TOOLS/bin/python fold_mail.py 72 | sed 's/^/> /'",
    # Reports of test runs
    "junit/pytest": "$TOOLS/bin/python -m pytest -p no:cacheprovider -p no:randomly --junitxml=out.xml test_shop.py >/dev/null; cat out.xml",
    "junit/xmlrunner": "$WEB/bin/python -m xmlrunner test_unit >/dev/null 2>&1; cat TEST-*.xml",
    "junit/nose2": "$WEB/bin/nose2 --plugin nose2.plugins.junitxml --junit-xml test_unit >/dev/null 2>&1; cat nose2-junit.xml",
    # PyPy
    **{
        f"pypy/{kind}": f"pypy3 main.py {kind}"
        for kind in ("division", "chain", "context", "name", "long", "deep", "type")
    },
    "pypy/syntax": "pypy3 broken.py",
    "pypy/thread": "pypy3 use_thread.py",
    "pypy/pool": "pypy3 use_pool.py pool division",
    "pypy/ignored": "pypy3 ignored.py",
    "pypy/import": "pypy3 test_missing.py",
    # One error that matters, and what else is printed around it
    **{
        f"noise/{kind}": f"setsid $TOOLS/bin/python noisy.py {kind}"
        for kind in ("never_retrieved", "destroyed", "half_made", "pool", "interrupted", "child", "threads", "group",
                     "broken_pool")
    },
    "noise/pipe": "$TOOLS/bin/python noisy.py pipe 2> errors | head -1 > /dev/null; cat errors",
    "noise/loop_closed": "$PY312/bin/python noisy.py loop_closed",
    # Libraries
    "libraries/jinja": "$WEB/bin/python use_more.py jinja basket.html",
    "libraries/jinja-syntax": "$WEB/bin/python use_more.py jinja broken.html",
    **{
        f"libraries/{name}": f"$WEB/bin/python use_more.py {name}"
        for name in ("mako", "sqlalchemy", "requests", "pydantic", "pandas", "tqdm", "apscheduler", "huey", "dramatiq",
                     "luigi")
    },
    "processes/captured": "$TOOLS/bin/python use_more.py captured text",
    "processes/captured-bytes": "$TOOLS/bin/python use_more.py captured",
    # Runners
    "runners/behave": "mkdir -p features/steps; printf 'Feature: shop\n  Scenario: report\n    Given a report\n' > features/a.feature; printf 'from behave import given\nimport shop\n@given(\"a report\")\ndef step(context):\n    shop.report(1)\n' > features/steps/a.py; PYTHONPATH=. $WEB/bin/python -m behave --no-color",
    "runners/nose2": "$WEB/bin/nose2 test_unit",
    "runners/coverage": "$WEB/bin/coverage run main.py division",
    "runners/cprofile": "$TOOLS/bin/python -m cProfile main.py division",
    "runners/pdb": "echo q | $TOOLS/bin/python -m pdb -c continue main.py division",
    "runners/interactive": "echo | $TOOLS/bin/python -i main.py division",
    "runners/uv-run": "uv run --no-project $TOOLS/bin/python main.py chain",
    "runners/uv-build": "mkdir -p sdist; printf '[project]\nname=\"x\"\nversion=\"1\"\n[build-system]\nrequires=[\"setuptools\"]\nbuild-backend=\"setuptools.build_meta\"\n' > sdist/pyproject.toml; printf 'import shop_missing\n' > sdist/setup.py; cd sdist; UV_CACHE_DIR=/tmp/uv-cache uv build",
    "runners/supervisor": "printf '[supervisord]\nnodaemon=true\n[program:shop]\ncommand=python main.py division\nautorestart=false\nstartsecs=0\nstdout_logfile=/dev/stdout\nstdout_logfile_maxbytes=0\nredirect_stderr=true\n' > sup.conf; timeout 4 $WEB/bin/supervisord -c sup.conf | cat",
    "runners/ansible": "mkdir -p library; printf '#!/usr/bin/python\nimport sys\nsys.path.insert(0, \"/home/ada/shop\")\nimport shop\nshop.report(1)\n' > library/report.py; ANSIBLE_REMOTE_TEMP=/home/ada/.ansible/tmp $WEB/bin/ansible -i localhost, -c local -M library -m report all -e ansible_python_interpreter=$TOOLS/bin/python",
    "runners/hypothesis": "printf 'from hypothesis import given, strategies as st\nimport shop\n@given(st.lists(st.integers()))\ndef test_average(prices):\n    shop.average(prices)\n' > test_hyp.py; $TOOLS/bin/python -m pytest -p no:cacheprovider -q test_hyp.py",
    # Other packages' layouts
    **{
        f"printers/{name}-{error}": f"$MORE/bin/python use_printers.py {name} {error}"
        for name, error in (
            ("pretty_errors", "name"), ("pretty_errors_mono", "chain"), ("friendly", "chain"), ("frosch", "chain"),
            ("stack_data", "chain"), ("stack_data_values", "division"), ("with_variables", "division"), ("zope", "name"),
        )
    },
    # Errors in records
    **{
        f"records/{name}": f"$MORE/bin/python use_records.py {name} chain 2>/dev/null"
        for name in ("ecs", "json_log_formatter", "powertools", "opentelemetry", "eliot", "sentry", "sentry_laid_out", "bugsnag", "rollbar", "elastic",
                     "table", "yaml", "fields", "shown")
    },
    "records/node": "node child.js $TOOLS/bin/python",
    # Amazon's own runtime, told by a server here what to call
    **{f"aws/{name}": f"$MORE/bin/python use_lambda.py {arguments} 2>/dev/null"
       for name, arguments in (("text", "chain TEXT"), ("json", "division JSON"),
                               ("import", "name TEXT no_such_module.handler"))},
    # Editors and consoles
    "editors/debugpy": "$MORE/bin/python use_debugpy.py division",
    "editors/debugpy-chain": "$MORE/bin/python use_debugpy.py chain",
    "editors/spyder": "$APPS/bin/python use_spyder.py 'import shop' 'shop.database({})' '%runfile /home/ada/shop/test_missing.py --wdir' '%runfile /home/ada/shop/uses_broken.py --wdir'",
    "editors/ipdb": "printf 'c\\nq\\n' | $MORE/bin/python -W ignore -m ipdb main.py division",
    # Runners of tests
    "runners/sugar": "$MORE/bin/python -m pytest -p no:cacheprovider -p no:pretty --force-sugar --color=no test_shop.py -k 'report or database'",
    "runners/teamcity": "$MORE/bin/python -m teamcity.unittestpy test_unit",
    "runners/teamcity-pytest": "$MORE/bin/python -m pytest -p no:cacheprovider -p no:sugar --teamcity test_shop.py -k 'report or database' | grep testFailed",
    "runners/stestr": "rm -f test_[!u]*.py; printf '[DEFAULT]\\ntest_path=.\\ntop_dir=.\\n' > .stestr.conf; $MORE/bin/stestr run --serial test_unit",
    "runners/testtools": "$MORE/bin/python -m testtools.run test_unit",
    "runners/trial": "PYTHONPATH=. $MORE/bin/trial test_unit",
    "runners/green": "$MORE/bin/green test_unit.py",
    "runners/json-report": "$PLUGINS/bin/python -m pytest -q --json-report --json-report-file=o.json --json-report-indent=2 test_shop.py -k 'report or database' >/dev/null; cat o.json",
    "runners/pytest-html": "$PLUGINS/bin/python -m pytest -q --html=o.html --self-contained-html test_shop.py -k 'report or database' >/dev/null; grep data-jsonblob o.html",
    "runners/annotations": "GITHUB_ACTIONS=true $PLUGINS/bin/python -m pytest -q test_shop.py -k 'report or database' | grep '::error'",
    "flows/scons": "printf 'import sys\\nsys.path.insert(0, \"/home/ada/shop\")\\nimport shop\\nshop.report(1)\\n' > SConstruct; $PLUGINS/bin/scons",
    "logging/stack": "$TOOLS/bin/python -c 'import logging, main\ntry:\n    main.ERRORS[\"chain\"]()\nexcept Exception:\n    logging.error(\"failed\", exc_info=True, stack_info=True)'",
    "pytest/no-fixture": f"{PYTEST} test_basket.py",
    "pytest/fail": f"{PYTEST} test_failing.py",
    "junit/fail": "$TOOLS/bin/python -m pytest -p no:cacheprovider -p no:randomly --junitxml=out.xml test_failing.py >/dev/null; cat out.xml",
    # What reads code and does not run it
    "linters/flake8": "$MORE/bin/flake8 --select E9,F8 broken.py shop.py",
    "linters/pylint": "$MORE/bin/pylint -E broken.py",
    "linters/mypy": "$TOOLS/bin/mypy broken.py",
    "linters/py_compile": "$TOOLS/bin/python -m py_compile broken.py",
    "linters/compileall": "$TOOLS/bin/python -m compileall broken.py",
    "linters/pyright": "node --stack-size=60 $NODE/pyright/dist/pyright.js shop.py 2>&1 | head -40",
    "linters/sphinx": "mkdir d; printf 'import sys\\nsys.path[:0] = [\"/home/ada/shop\", \"/home/ada/shop/d\"]\\nextensions = [\"ext\"]\\n' > d/conf.py; printf 'import shop\\ndef setup(app):\\n    app.connect(\"builder-inited\", lambda app: shop.report(1))\\n' > d/ext.py; echo hi > d/index.rst; $MORE/bin/sphinx-build -T d d/out",
    # Flows, crawlers, compilers
    **{f"flows/{name}": f"{python}/bin/python flows.py {name}"
       for name, python in (("dagster", "$FLOWS"), ("numba", "$APPS"), ("jax", "$APPS"))},
    "flows/snakemake": "printf 'rule all:\\n    output: \"a.txt\"\\n    run:\\n        import shop\\n        shop.report(1)\\n' > Snakefile; $FLOWS/bin/snakemake -c1",
    "flows/scrapy": "printf 'import scrapy, shop\\nclass S(scrapy.Spider):\\n    name = \"s\"\\n    start_urls = [\"file:///home/ada/shop/shop.py\"]\\n    def parse(self, response):\\n        shop.report(1)\\n' > spider.py; $MORE/bin/scrapy runspider spider.py",
    "flows/locust": "printf 'from locust import User, task, constant\\nimport shop\\nclass U(User):\\n    wait_time = constant(9)\\n    @task\\n    def sell(self):\\n        shop.report(1)\\n' > locustfile.py; $APPS/bin/locust --headless -u 1 -t 2s",
    # Python inside something else
    "embedded/pybind11": "g++ -O0 embed.cpp -o embed $($MORE/bin/python -m pybind11 --includes) $($PYTHON311/bin/python3-config --ldflags --embed) -Wl,-rpath,$PYTHON311/lib && PYTHONHOME=$PYTHON311 ./embed",
    "embedded/postgresql": "su postgres -c 'psql -f report.sql'",
    "embedded/node": "node browser.mjs $NODE",
    "embedded/jython": "jython main.py division; printf 'import java\\njava.lang.Integer.parseInt(\"x\")\\n' > j.py; jython j.py",
    "embedded/cython": "printf 'import shop\\ndef day():\\n    shop.report(1)\\n' > fast.pyx; $MORE/bin/cythonize -i fast.pyx >/dev/null 2>&1; $MORE/bin/python -c 'import fast; fast.day()'",
    "embedded/mod_wsgi": "mkdir -p /tmp/shop-apache; chmod -R a+rX /home/ada; apache2 -f /home/ada/shop/wsgi.conf; sleep 2; curl -s http://127.0.0.1:5195/ >/dev/null; sleep 1; kill $(cat /tmp/shop-apache/pid); cat /tmp/shop-apache/error.log; rm -r /tmp/shop-apache",
    "embedded/uwsgi": "timeout 6 $APPS/bin/uwsgi --http 127.0.0.1:5194 --wsgi-file web_wsgi.py --callable app --need-app & sleep 3; curl -s http://127.0.0.1:5194/ ; wait",
    # What searches, compares, stamps and gathers text
    "prefix/grep-context": f"({DIV} 2>&1; echo '2026-05-01 12:00:00 INFO next') > log; grep -A14 Traceback log; grep -n -A14 Traceback log; grep -H -n -A14 Traceback log",
    "prefix/diff": f"({DIV} 2>&1; echo next) > log; echo next > old; diff -u old log",
    "prefix/ts": "$TOOLS/bin/python main.py chain 2>&1 | ts",
    "prefix/mpirun": "mpirun --allow-run-as-root --oversubscribe --tag-output -n 1 $TOOLS/bin/python main.py chain",
    "prefix/concurrently": "$NODE/.bin/concurrently \"$TOOLS/bin/python main.py chain\" 'sleep 1'",
    "prefix/script": "script -qc '$TOOLS/bin/python main.py chain' log >/dev/null; cat log",
    # More debug pages
    "pages/streamlit": "timeout 14 $MORE/bin/streamlit run app_streamlit.py --server.headless true --server.port 5191 >/dev/null 2>&1 & sleep 5; sed -i 's/sleep(2)/sleep(5)/' copy_page.py; $MORE/bin/python copy_page.py http://127.0.0.1:5191/; wait",
    "pages/streamlit-log": "timeout 14 $MORE/bin/streamlit run app_streamlit.py --server.headless true --server.port 5191 2>&1 | grep -v Stopping & sleep 5; sed -i 's/sleep(2)/sleep(5)/' copy_page.py; $MORE/bin/python copy_page.py http://127.0.0.1:5191/ >/dev/null 2>&1; wait",
    **{f"pages/{name}-saved": f"$MORE/bin/python web_pages.py {name} 2>/dev/null" for name in ("starlette", "litestar")},
    **{f"pages/sanic-{name}": f"timeout 8 $MORE/bin/sanic web_sanic.app --port 5192 --single-process --debug >/dev/null 2>&1 & sleep 4; curl -s http://127.0.0.1:5192/report -H 'accept: {accepted}'{kept}; wait"
       for name, accepted, kept in (("saved", "text/html", " | sed -n '/<main>/,$p'"), ("text", "text/plain", ""),
                                    ("json", "application/json", ""))},
    "pages/sanic-log": "timeout 8 $MORE/bin/sanic web_sanic.app --port 5192 --single-process --debug & sleep 4; curl -s http://127.0.0.1:5192/report >/dev/null; wait",
    # Recordings, windows, tables, records of clouds
    "screens/asciinema": "$OTHERS/bin/asciinema rec -q -c '$TOOLS/bin/python main.py chain; $NEW/bin/python main.py name' a.cast < /dev/null; cat a.cast",
    "screens/tmux": window("$TOOLS/bin/python main.py chain; $NEW/bin/python main.py long"),
    "screens/tmux-prefix": window("$TOOLS/bin/python main.py chain 2>&1 | sed 's/^/web-1  | /'"),
    **{f"tables/sqlite-{mode}": f"$TOOLS/bin/python use_table.py chain | sqlite3 -{mode}" for mode in ("box", "quote", "line")},
    "tables/sql": "$TOOLS/bin/python use_table.py chain",
    "tables/psql": "pg_ctlcluster 15 main start; sleep 2; $TOOLS/bin/python use_table.py chain | su postgres -c 'psql -X'; pg_ctlcluster 15 main stop",
    "records/xray": "$OTHERS/bin/python use_cloud.py xray chain 2>/dev/null",
    "records/insights": "$OTHERS/bin/python use_cloud.py insights chain 2>/dev/null",
    "records/temporal": "$OTHERS/bin/python use_cloud.py temporal chain 2>/dev/null",
    "records/sentry-copied": "$OTHERS/bin/python use_cloud.py sentry chain 2>/dev/null",
    **{f"runners/reportlog{suffix}": f"$OTHERS/bin/python -m pytest -q -p no:cacheprovider --continue-on-collection-errors{option} --report-log=o.json test_shop.py test_missing.py -k 'report or database or missing' >/dev/null; cat o.json"
       for suffix, option in (("", ""), ("-short", " --tb=short"), ("-native", " --tb=native"))},
    "junit/logging": "$OTHERS/bin/python -m pytest -q -p no:cacheprovider --junitxml=o.xml -o junit_logging=all test_shop.py -k 'report or database or greet' >/dev/null; cat o.xml",
    "runners/subunit": "$OTHERS/bin/python -m subunit.run test_unit | $OTHERS/bin/subunit-2to1",
    "runners/tap": "$TAP/bin/python -m pytest -q -p no:cacheprovider --tap test_shop.py -k 'report or database or greet'",
    "runners/tappy": "$OTHERS/bin/python -m tap test_unit",
    "flows/conan": "export CONAN_HOME=$PWD/.conan2; $OTHERS/bin/conan profile detect >/dev/null 2>&1; PYTHONPATH=$PWD $OTHERS/bin/conan create .",
    "make/cmake": "printf 'project(x NONE)\\nexecute_process(COMMAND %s/bin/python main.py chain WORKING_DIRECTORY %s ERROR_VARIABLE e)\\nmessage(FATAL_ERROR \"it failed: ${e}\")\\n' $TOOLS $PWD > CMakeLists.txt; cmake -S . -B b",
    "make/ctest": "printf 'project(x NONE)\\nenable_testing()\\nadd_test(NAME shop COMMAND %s/bin/python main.py chain WORKING_DIRECTORY %s)\\n' $TOOLS $PWD > CMakeLists.txt; cmake -S . -B b >/dev/null 2>&1; cd b; ctest -V",
    # Several files by turns, cut and folded groups, errors without a header in a dress
    "prefix/tail": (
        "$TOOLS/bin/python main.py chain > x 2>&1; $TOOLS/bin/python main.py name > y 2>&1; : > a.log; : > b.log; "
        "timeout 5 tail -f a.log b.log & sleep 1; head -3 x >> a.log; sleep 1; head -5 y >> b.log; sleep 1; "
        "tail -n +4 x >> a.log; sleep 1; tail -n +6 y >> b.log; wait"
    ),
    "prefix/ends": "$TOOLS/bin/python main.py chain 2>&1 | cat -A",
    "prefix/ignored": "$TOOLS/bin/python ignored.py 2>&1 | cat -n",
    "prefix/syntax-bullet": (
        "$TOOLS/bin/python broken.py 2>&1 | awk '{ print (NR == 1 ? \"* \" : \"  \") $0 }'"
    ),
    "prefix/syntax-indented": prefixed("$TOOLS/bin/python broken.py", "  "),
    "prefix/syntax-counted": "$TOOLS/bin/python broken.py 2>&1 | awk '{ printf \"[%d/4] %s\\n\", NR, $0 }' | sed 's/^/build  | /'",
    "prefix/syntax-grep": "($TOOLS/bin/python broken.py 2>&1; echo ready) > log; grep -n -B3 SyntaxError log",
    "screens/tmux-group": window("$TOOLS/bin/python main.py group"),
    "screens/tmux-long": window("$TOOLS/bin/python main.py type").replace("-x 60", "-x 80"),
    **{
        f"mail/group-{width}": f"$TOOLS/bin/python main.py group 2>&1 | sed 's#/home/ada/shop#/home/ada/projects/european-webshop/orders/src/shop#' | $TOOLS/bin/python fold_mail.py {width}"
        for width in (64, 72, 78)
    },
    "html/syntax": "$TOOLS/bin/python -c 'import html,subprocess,sys; text = subprocess.run([sys.executable, \"broken.py\"], capture_output=True, text=True).stderr; print(\"<p>It says:</p><pre>\" + html.escape(text) + \"</pre>\")'",
    "notebook/outputs-syntax": "$TOOLS/bin/python notebook.py syntax && $TOOLS/bin/jupyter nbconvert --to notebook --allow-errors --execute sheet.ipynb --stdout 2>/dev/null",
    "notebook/html-syntax": "$TOOLS/bin/python notebook.py syntax && $TOOLS/bin/jupyter nbconvert --to html --allow-errors --execute sheet.ipynb --stdout 2>/dev/null | sed -n '/<body/,$p'",
    "records/syntax": "$TOOLS/bin/python broken.py 2>&1 | jq -R -c '{log: (. + \"\\n\"), stream: \"stderr\"}'",
    "records/crash": "$TOOLS/bin/python crash.py segfault 2>&1 | jq -R -c '{log: (. + \"\\n\"), stream: \"stderr\"}'",
    "records/ignored": "$TOOLS/bin/python ignored.py 2>&1 | jq -R -s -c '{level: \"error\", message: .}'",
    "tables/csv-syntax": "$TOOLS/bin/python broken.py 2>&1 | jq -R -s -r '[\"12:00\", .] | @csv'",
    "runners/subunit-2": "$OTHERS/bin/python -m subunit.run test_unit",
    "embedded/gdb": (
        "gdb -batch -ex \"python import sys; sys.path.insert(0, '.'); import shop; shop.report('Monday')\" "
        "-ex 'set python print-stack message' -ex 'python shop.database({})'"
    ),
}
