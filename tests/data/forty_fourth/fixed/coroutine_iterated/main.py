import asyncio


async def load_names():
    await asyncio.sleep(0)
    return ["Ada", "Grace"]


async def main():
    for name in await load_names():
        print(name)


asyncio.run(main())
