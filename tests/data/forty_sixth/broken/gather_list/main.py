"""Asks several sensors at once."""

import asyncio


async def ask(sensor):
    await asyncio.sleep(0)
    return sensor * 1.5


async def main():
    tasks = [ask(number) for number in range(3)]
    values = await asyncio.gather(tasks)
    print(sum(values))


asyncio.run(main())
