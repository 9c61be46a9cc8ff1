# asyncio.run needs main(), not main.
# page: coroutine-expected coroutine-function-not-called
# names: main()
import asyncio


async def main():
    print("Waiting...")
    await asyncio.sleep(0)
    print("Done")


asyncio.run(main)
