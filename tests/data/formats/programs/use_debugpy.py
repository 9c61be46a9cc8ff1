"""What an editor that debugs with debugpy shows of an exception: Visual Studio Code puts these parts together."""

import json
import socket
import subprocess
import sys
import time

PORT = 5693
child = subprocess.Popen([sys.executable, "-m", "debugpy", "--listen", f"127.0.0.1:{PORT}", "--wait-for-client",
                          "main.py", sys.argv[1]], stderr=subprocess.DEVNULL)  # fmt: skip
for _ in range(100):
    try:
        link = socket.create_connection(("127.0.0.1", PORT))
        break
    except OSError:
        time.sleep(0.1)
stream = link.makefile("rwb")
number = 0


def ask(command, **arguments):
    global number
    number += 1
    body = json.dumps({"seq": number, "type": "request", "command": command, "arguments": arguments}).encode()
    stream.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    stream.flush()


def told():
    size = 0
    while line := stream.readline().strip():
        size = int(line.split(b":")[1])
    return json.loads(stream.read(size))


ask("initialize", adapterID="debugpy", linesStartAt1=True)
ask("attach", justMyCode=True)
while True:
    one = told()
    if one.get("event") == "initialized":
        ask("setExceptionBreakpoints", filters=["uncaught"])
        ask("configurationDone")
    elif one.get("event") == "stopped":
        ask("exceptionInfo", threadId=one["body"]["threadId"])
    elif one.get("command") == "exceptionInfo":
        found = one["body"]
        print(f"Exception has occurred: {found['exceptionId']}")
        print(found["description"])
        print(found["details"]["stackTrace"])
        ask("continue", threadId=1)
        break
child.terminate()
