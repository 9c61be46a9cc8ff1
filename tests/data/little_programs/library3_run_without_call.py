# asyncio.run wants main(), the call, and gets the function.
# page: coroutine-function-not-called coroutine-expected
# names: main()
import asyncio


async def main():
    await asyncio.sleep(0)
    print("done")


asyncio.run(main)
