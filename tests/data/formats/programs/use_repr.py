import json
import sys
import traceback

import main

try:
    main.ERRORS[sys.argv[2]]()
except Exception:
    text = traceback.format_exc()
    lines = traceback.format_exception(*sys.exc_info())
if sys.argv[1] == "repr":
    print("caught:", repr(text))
elif sys.argv[1] == "bytes":
    print("stderr was", text.encode())
elif sys.argv[1] == "list":
    print(lines)
elif sys.argv[1] == "json":
    print(json.dumps({"level": "error", "time": 1700000000.5, "exc_info": text, "logger": "shop"}))
elif sys.argv[1] == "pretty":
    print(json.dumps({"level": "error", "traceback": lines, "logger": "shop"}, indent=2))
elif sys.argv[1] == "twice":
    print(json.dumps({"log": json.dumps({"exc": text}) + "\n", "stream": "stderr"}))
elif sys.argv[1] == "syslog":
    print("<11>May  1 12:00:01 web shop[812]: " + text.rstrip().replace("\n", "#012"))
elif sys.argv[1] == "annotation":
    print("::error file=shop.py,line=5::" + text.rstrip().replace("%", "%25").replace("\n", "%0A"))
elif sys.argv[1] == "returns":
    print("2024-05-01T12:00:01.000Z\t" + text.rstrip().replace("\n", "\r"))
elif sys.argv[1] == "logfmt":
    print("time=2024-05-01T12:00:01Z level=error exc=" + json.dumps(text))
