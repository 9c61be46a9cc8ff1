"""Asks two slow services at the same time."""

import asyncio


async def ask(service, delay):
    await asyncio.sleep(delay)
    return f"{service} answered"


async def both():
    return await asyncio.gather(ask("weather", 0.01), ask("traffic", 0.02))


async def main():
    answers = asyncio.run(both())
    for answer in answers:
        print(answer)


asyncio.run(main())
