import asyncio


async def fetch(name):
    await asyncio.sleep(0)
    return name


async def main():
    results = await asyncio.gather(fetch("a"), fetch("b"))
    print(results)


asyncio.run(main())
