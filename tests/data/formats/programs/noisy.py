"""One real error each, among the noise that programs print around it."""

import asyncio
import sys
import time

import shop


def loop_closed():
    import gc
    import traceback

    async def start():
        kept.append(await asyncio.create_subprocess_exec("sleep", "3", stdout=asyncio.subprocess.PIPE))
        shop.report("Monday")

    kept = []
    try:
        asyncio.run(start())
    except ZeroDivisionError:
        traceback.print_exc()
    kept.clear()
    gc.collect()


def never_retrieved():
    async def fail():
        shop.greet("Ada")

    async def start():
        task = asyncio.create_task(fail())
        await asyncio.sleep(0.01)
        del task
        shop.report("Monday")

    asyncio.run(start())


def destroyed():
    async def wait():
        await asyncio.Event().wait()

    loop = asyncio.new_event_loop()

    async def start():
        globals()["task"] = asyncio.ensure_future(wait())
        await asyncio.sleep(0)
        shop.report("Monday")

    try:
        loop.run_until_complete(start())
    finally:
        loop.close()


def half_made():
    class Till:
        def __init__(self, day):
            shop.report(day)
            self.file = open(day)

        def __del__(self):
            self.file.close()

    Till("Monday")


def pool():
    from concurrent.futures import ThreadPoolExecutor

    def work(executor):
        time.sleep(0.2)
        executor.submit(print, "more")

    executor = ThreadPoolExecutor(2)
    executor.submit(work, executor).add_done_callback(lambda future: future.result())
    executor.shutdown(wait=False)
    shop.report("Monday")


def interrupted():
    import os
    import signal
    from multiprocessing import Pool, set_start_method

    set_start_method("fork")
    try:
        shop.report("Monday")
    except ZeroDivisionError:
        import traceback

        traceback.print_exc()
    with Pool(3) as workers:
        workers.map_async(time.sleep, [5, 5, 5])
        time.sleep(0.5)
        signal.signal(signal.SIGINT, lambda *_: None)
        os.killpg(0, signal.SIGINT)
        time.sleep(0.5)
        raise KeyboardInterrupt


def pipe():
    import traceback

    try:
        shop.report("Monday")
    except ZeroDivisionError:
        traceback.print_exc()
    for _ in range(20000):
        print("tea, milk, salt")


def child():
    import subprocess

    subprocess.run([sys.executable, "main.py", "chain"], check=True)


def threads():
    import threading

    lock = threading.Thread(target=lambda: shop.report("Monday"))
    lock.start()
    lock.join()
    try:
        time.sleep(0.1)
        raise KeyboardInterrupt
    finally:
        print("stopped")


def group():
    async def fail():
        await asyncio.sleep(0.01)
        shop.report("Monday")

    async def wait():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            import traceback

            traceback.print_exc()
            raise

    async def start():
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(fail())
            tasks.create_task(wait())

    asyncio.run(start())


def broken_pool():
    import os
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(2) as executor:
        try:
            executor.submit(shop.report, "Monday").result()
        except ZeroDivisionError:
            import traceback

            traceback.print_exc()
        executor.submit(os._exit, 3).result()


if __name__ == "__main__":
    globals()[sys.argv[1]]()
