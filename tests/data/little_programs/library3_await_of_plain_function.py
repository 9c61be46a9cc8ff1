# load is a plain function; its result cannot be awaited.
# page: await-of-non-awaitable
# names: await load
import asyncio


def load(name):
    return [name, 1]


async def main():
    rows = await load("prices")
    print(rows)


asyncio.run(main())
