"""What a person gets who opens a page in a browser, selects all of it and copies: copy_page.py URL|FILE."""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
import urllib.request

import websockets

COPY = "getSelection().selectAllChildren(document.body); getSelection().toString()"
PORT = 9322


async def ask(address, url):
    async with websockets.connect(address, max_size=None) as socket:
        number = 0

        async def call(method, **params):
            nonlocal number
            number += 1
            await socket.send(json.dumps({"id": number, "method": method, "params": params}))
            while True:
                answer = json.loads(await socket.recv())
                if answer.get("id") == number:
                    return answer["result"]

        await call("Page.navigate", url=url)
        await asyncio.sleep(2)
        found = await call("Runtime.evaluate", expression=COPY)
        return found["result"]["value"]


def main(url):
    with tempfile.TemporaryDirectory() as folder:
        browser = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--remote-debugging-port={PORT}",
             f"--user-data-dir={folder}", "about:blank"], stderr=subprocess.DEVNULL)  # fmt: skip
        try:
            for _ in range(100):
                try:
                    pages = json.load(urllib.request.urlopen(f"http://127.0.0.1:{PORT}/json"))
                    break
                except OSError:
                    time.sleep(0.1)
            address = next(one["webSocketDebuggerUrl"] for one in pages if one["type"] == "page")
            print(asyncio.run(ask(address, url)))
        finally:
            browser.terminate()
            browser.wait()


main(sys.argv[1])
