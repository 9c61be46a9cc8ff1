# anext came with Python 3.10.
# page: builtin-new-in-3-10
# names: 3.10
# pythons: 3.8
import asyncio


async def numbers():
    yield 1


async def main():
    print(await anext(numbers()))


asyncio.run(main())
