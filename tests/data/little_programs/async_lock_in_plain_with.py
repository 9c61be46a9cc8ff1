# An asyncio.Lock needs async with.
# page: with-for-async-with enter-missing
# names: async
import asyncio


async def main():
    lock = asyncio.Lock()
    with lock:
        print("inside")


asyncio.run(main())
