"""Remakes ``explain/data/distributions.tsv``: which distribution of the package index a module comes with.

Two sources, both made from what distributions really contain or by many hands, and neither asked over the network:

* the index that the package ``pigar`` (BSD) carries: the modules of 650,000 distributions, from their metadata;
* a list of the most downloaded distributions: tab-separated, the name first and the rank in the fourth column.

A module belongs to the most downloaded distribution that has it. Names that many projects ship by accident (``tests``,
``examples``) are left out, and so are the lesser modules of a distribution with many. What ``pigar`` cannot know, the
parts of namespaces such as ``google.protobuf`` and a choice between builds of one project, stands below by hand.

    uv pip install pigar==2.2.0
    python scripts/distribution_names.py --ranks pypi.tsv --index .../pigar/.db.sqlite3
"""

from __future__ import annotations

import argparse
import keyword
import re
import sqlite3
import sys
from collections import defaultdict
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "explain" / "data"
WELL_KNOWN, OTHER_NAME, SAME_NAME = 1_500, 6_000, 2_500
"""How far down the ranks rows are taken: modules whose name says nothing of the distribution, modules whose name
does, and modules called like their distribution. What is further down is too easily a file of the reader's own."""
NAMESPACE = 3
"""A module that so many well-known distributions bring is a namespace that they share, and names none of them."""
MOST_MODULES = 3
"""A distribution with more modules than these at its top ships some by accident."""

ACCIDENTS = frozenset(
    [
        "tests",
        "test",
        "testing",
        "example",
        "examples",
        "doc",
        "docs",
        "demo",
        "demos",
        "sample",
        "samples",
        "benchmark",
        "benchmarks",
        "script",
        "scripts",
        "tool",
        "tools",
        "util",
        "utils",
        "src",
        "source",
        "build",
        "dist",
        "bin",
        "lib",
        "images",
        "img",
        "data",
        "config",
        "conf",
        "settings",
        "setup",
        "install",
        "common",
        "core",
        "base",
        "main",
        "dummy",
        "DUMMY",
        "release",
        "releases",
        "changelog",
        "requirements",
        "resources",
        "static",
        "templates",
        "integration_tests",
        "unit_tests",
        "typings",
        "swagger",
        "agents",
        "plugins",
        "packages",
        "package",
        "module",
        "modules",
        "app",
        "api",
        "cli",
        "client",
        "server",
        "models",
        "model",
        "types",
        "stubs",
        "org",
        "com",
        "FAKE_NAME",
        "office",
        "money",
        "website",
        "ssh",
        "spider",
        "material",
        "binding",
        "colors",
        "shell",
        "timer",
        "node",
        "node_modules",
        "public",
        "assets",
        "notebooks",
        "tutorials",
        "contrib",
        "extras",
        "misc",
        "helpers",
        "helper",
        "version",
        "license",
        "LICENSE",
        "wheelhouse",
        "segment",
        "validate",
        "pp",
        "segment",
        "testsuite",
        "functional_tests",
        "end_to_end",
        "e2e",
        "python",
        "py",
        "ext",
        "extern",
        "external",
        "vendor",
        "third_party",
        "scratch",
        "archive",
        "report",
        "reports",
        "deploy",
        "docker",
        "make",
        "images_",
        "runfiles",
    ]
)

BY_HAND = {
    "Crypto": "pycryptodome", "MySQLdb": "mysqlclient", "OpenSSL": "pyOpenSSL", "attr": "attrs",
    "cv2": "opencv-python", "dateutil": "python-dateutil", "docx": "python-docx", "dotenv": "python-dotenv",
    "faiss": "faiss-cpu", "fitz": "PyMuPDF", "gi": "PyGObject", "jose": "python-jose", "jwt": "PyJWT",
    "ldap": "python-ldap", "magic": "python-magic", "markdown": "Markdown", "psycopg2": "psycopg2-binary",
    "serial": "pyserial", "sklearn": "scikit-learn", "telegram": "python-telegram-bot", "usb": "pyusb",
    "wx": "wxPython", "zmq": "pyzmq", "bs4": "beautifulsoup4", "yaml": "PyYAML", "PIL": "pillow",
    "kafka": "kafka-python", "cairo": "pycairo", "pkg_resources": "setuptools", "setuptools": "setuptools",
    "pip": "pip", "wheel": "wheel", "pynvml": "nvidia-ml-py", "pywintypes": "pywin32", "pythoncom": "pywin32",
    "win32api": "pywin32", "win32com": "pywin32", "win32con": "pywin32", "win32gui": "pywin32",
    "win32file": "pywin32", "win32event": "pywin32", "win32service": "pywin32", "win32serviceutil": "pywin32",
    "win32process": "pywin32", "win32clipboard": "pywin32", "win32print": "pywin32", "win32security": "pywin32",
    "win32pipe": "pywin32", "win32ui": "pywin32", "winerror": "pywin32", "google.protobuf": "protobuf",
    "google.auth": "google-auth", "google.oauth2": "google-auth", "google.api_core": "google-api-core",
    "google.rpc": "googleapis-common-protos", "google.cloud.storage": "google-cloud-storage",
    "google.cloud.bigquery": "google-cloud-bigquery", "google.cloud.pubsub": "google-cloud-pubsub",
    "google.cloud.pubsub_v1": "google-cloud-pubsub", "google.cloud.firestore": "google-cloud-firestore",
    "google.cloud.vision": "google-cloud-vision", "google.cloud.speech": "google-cloud-speech",
    "google.cloud.translate": "google-cloud-translate",
    "google.cloud.secretmanager": "google-cloud-secret-manager", "google.cloud.logging": "google-cloud-logging",
    "google.cloud.aiplatform": "google-cloud-aiplatform", "google.cloud.spanner": "google-cloud-spanner",
    "google.cloud.datastore": "google-cloud-datastore", "google.generativeai": "google-generativeai",
    "google.genai": "google-genai", "google.ads": "google-ads", "google_auth_oauthlib": "google-auth-oauthlib",
    "ruamel": "ruamel.yaml", "ruamel.yaml": "ruamel.yaml", "zope.interface": "zope.interface",
    "zope.event": "zope.event", "azure.identity": "azure-identity", "azure.core": "azure-core",
    "azure.storage.blob": "azure-storage-blob", "azure.keyvault.secrets": "azure-keyvault-secrets",
    "azure.cosmos": "azure-cosmos", "azure.servicebus": "azure-servicebus", "azure.functions": "azure-functions",
    "backports.zoneinfo": "backports.zoneinfo", "backports.zstd": "backports.zstd",
    "opentelemetry": "opentelemetry-api", "opentelemetry.sdk": "opentelemetry-sdk", "jaraco.text": "jaraco.text",
    "jaraco.functools": "jaraco.functools", "jaraco.classes": "jaraco.classes", "mpl_toolkits": "matplotlib",
    "pylab": "matplotlib", "tensorflow": "tensorflow", "torch": "torch", "airflow": "apache-airflow",
    "aws_cdk": "aws-cdk-lib", "discord": "discord.py", "nvidia": "", "protobuf": "", "AppKit": "pyobjc-framework-Cocoa",
    "Foundation": "pyobjc-framework-Cocoa", "Quartz": "pyobjc-framework-Quartz", "objc": "pyobjc-core",
    "PySide6": "PySide6", "PyQt5": "PyQt5", "PyQt6": "PyQt6", "website": "", "parser": "", "Xlib": "python-xlib",
    "bluetooth": "PyBluez", "can": "python-can", "chess": "chess", "cpuinfo": "py-cpuinfo", "nmap": "python-nmap",
    "pexpect": "pexpect", "pyaudio": "PyAudio", "speech_recognition": "SpeechRecognition", "pptx": "python-pptx",
    "barcode": "python-barcode", "pywt": "PyWavelets", "OpenGL": "PyOpenGL", "png": "pypng",
    "newspaper": "newspaper3k", "mega": "mega.py", "twitter": "python-twitter", "vlc": "python-vlc",
    "snap7": "python-snap7", "hid": "hidapi", "osgeo": "GDAL", "gdal": "GDAL", "ogr": "GDAL", "rtree": "Rtree",
    "mpd": "python-mpd2", "libvirt": "libvirt-python", "dbus": "dbus-python", "smbus": "smbus", "RPi": "RPi.GPIO",
    "binance": "python-binance", "openid": "python3-openid", "pcap": "pypcap", "netfilterqueue": "NetfilterQueue",
    "dlib": "dlib", "face_recognition": "face-recognition", "igraph": "igraph", "community": "python-louvain",
    "Levenshtein": "Levenshtein", "fuzzywuzzy": "fuzzywuzzy", "enchant": "pyenchant", "talib": "TA-Lib",
    "pandas_datareader": "pandas-datareader", "flask_cors": "flask-cors", "flask_login": "Flask-Login",
    "flask_wtf": "Flask-WTF", "flask_migrate": "Flask-Migrate", "pymysql": "PyMySQL", "pgvector": "pgvector",
    "sentence_transformers": "sentence-transformers", "umap": "umap-learn", "hdbscan": "hdbscan",
    "keras_preprocessing": "Keras-Preprocessing", "cairosvg": "CairoSVG", "weasyprint": "weasyprint",
    "stdnum": "python-stdnum", "pkcs11": "python-pkcs11", "gnupg": "python-gnupg", "slugify": "python-slugify",
    "multipart": "python-multipart", "decouple": "python-decouple", "frontmatter": "python-frontmatter",
    "whois": "python-whois", "Cython": "Cython", "ibm_db": "ibm-db", "cx_Oracle": "cx-Oracle", "tables": "tables",
    "netCDF4": "netCDF4", "cartopy": "Cartopy", "mpl_finance": "mpl-finance", "gym": "gym",
    "stable_baselines3": "stable-baselines3", "googlesearch": "googlesearch-python", "helloworld": "",
    "native_internal": "", "hive_metastore": "", "mlflow": "mlflow", "databricks": "", "botbuilder": "",
    "pyannote": "", "parallel": "", "workflows": "", "lightning_fabric": "lightning", "google": "", "zope": "",
    "azure": "", "jaraco": "", "backports": "", "sphinxcontrib": "", "keyrings": "", "cuda": "",
    "pytest_jsonreport": "pytest-json-report", "graphql": "graphql-core", "socks": "PySocks",
    "mysql": "mysql-connector-python", "mysql.connector": "mysql-connector-python",
    "flask_sqlalchemy": "Flask-SQLAlchemy", "lxml": "lxml",
}  # fmt: skip
"""What the index cannot decide; an empty text is a module that says too little to name one distribution."""


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ranks", type=Path, required=True)
    parser.add_argument("--index", type=Path, required=True)
    options = parser.parse_args()
    ranks = read_ranks(options.ranks)
    providers = read_index(options.index, ranks)
    rows = chosen(providers)
    unknown = sorted({name for name in BY_HAND.values() if name and normal(name) not in ranks})
    if unknown:
        print(f"by hand, and not among the most downloaded: {', '.join(unknown)}")
    head = [
        "# A module and the distribution that brings it. Remade by scripts/distribution_names.py from what they",
        "# declare to be their top-level modules (the index of pigar 2.2.0), the most downloaded one counting.",
    ]
    lines = head + [f"{module}\t{name}" for module, name in sorted(rows.items())]
    (DATA / "distributions.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    other = sum(normal(module) != normal(name) for module, name in rows.items())
    print(f"{len(rows)} modules, {other} of them called otherwise than their distribution")


def read_ranks(path: Path) -> dict[str, int]:
    """The ranks by normalised name."""
    found = {}
    with path.open(encoding="utf-8") as file:
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if len(columns) > 3 and columns[3].isdigit():
                found[normal(columns[0])] = int(columns[3])
    return found


def read_index(path: Path, ranks: dict[str, int]) -> dict[str, list[tuple[int, str]]]:
    """For each module its distributions with their ranks, the most downloaded first."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    query = "select d.name, t.name from top_level_module_names t join distributions d on d.id = t.distribution_id"
    of_distribution = defaultdict(set)
    for distribution, module in connection.execute(query):
        if normal(distribution) in ranks and fit(module):
            of_distribution[distribution].add(module)
    found = defaultdict(list)
    for distribution, modules in of_distribution.items():
        for module in modules:
            if len(modules) <= MOST_MODULES or normal(module) == normal(distribution):
                found[module].append((ranks[normal(distribution)], distribution))
    return {module: sorted(names) for module, names in found.items()}


def fit(module: str) -> bool:
    """Whether somebody can mean ``module`` in an import."""
    good = module.isidentifier() and not module.startswith("_") and not keyword.iskeyword(module)
    return (
        good
        and module not in ACCIDENTS
        and module not in sys.stdlib_module_names
        and not re.search(r"_tests?$|^test_|_vendored$|__mypyc$", module)
    )


def chosen(providers: dict[str, list[tuple[int, str]]]) -> dict[str, str]:
    """The distribution to name for each module."""
    found = {}
    for module, names in providers.items():
        rank, distribution = next((one for one in names if same(one, module, names[0][0])), names[0])
        if len(names) >= NAMESPACE and normal(distribution) != normal(module):
            continue
        if rank <= farthest(module, distribution) and not distribution.startswith("pyobjc-framework"):
            found[module] = distribution
    found |= BY_HAND
    return {module: distribution for module, distribution in found.items() if distribution}


def same(one: tuple[int, str], module: str, best: int) -> bool:
    """Whether a distribution is called like the module and not much less asked for than the ``best`` one."""
    return normal(one[1]) == normal(module) and one[0] <= max(10 * best, 1_000)


def farthest(module: str, distribution: str) -> int:
    """The rank up to which a row is taken."""
    ours, theirs = (re.sub(r"[^a-z0-9]", "", name.lower()) for name in (module, distribution))
    if ours == theirs:
        return SAME_NAME
    telling = (
        len(ours) >= 4
        and (ours in theirs or theirs in ours)
        and (len(ours) >= 8 or not module.islower() or "_" in module)
    )
    return OTHER_NAME if telling else WELL_KNOWN


def normal(name: str) -> str:
    """A name as the package index compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    main()
