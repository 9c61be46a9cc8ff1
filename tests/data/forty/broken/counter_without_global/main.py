"""Counts how often each kind of request came in."""

import time

handled = 0
started = time.monotonic()


def handle(request):
    kind, _, path = request.partition(" ")
    if kind not in ("GET", "POST"):
        return "405"
    handled += 1
    return f"200 {path}"


for request in ["GET /", "POST /login", "DELETE /user/3"]:
    print(handle(request))
print(f"{handled} requests in {time.monotonic() - started:.0f} s")
