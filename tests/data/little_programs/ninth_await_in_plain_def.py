# main uses await and is not async.
# page: await-outside-async-function
# names: async main
import asyncio


async def brew(drink):
    await asyncio.sleep(0.01)
    return drink + " is ready"


def main():
    first = await brew("tea")
    second = await brew("coffee")
    print(first, second)


asyncio.run(main())
