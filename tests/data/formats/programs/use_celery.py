import sys
import threading
import time

import tasks


def send():
    time.sleep(2)
    (tasks.report if sys.argv[1] == "report" else tasks.settings).apply_async(("Monday",) if sys.argv[1] == "report" else ())


threading.Thread(target=send, daemon=True).start()
tasks.app.worker_main(["worker", "--pool=solo", "--loglevel=INFO", "--without-heartbeat", "--without-mingle", "--without-gossip"])
