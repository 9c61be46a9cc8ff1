# threading.Lock is used with async with.
# page: aenter-missing not-an-async-context-manager
# names: Lock
import asyncio
import threading

lock = threading.Lock()


async def main():
    async with lock:
        print("in")


asyncio.run(main())
