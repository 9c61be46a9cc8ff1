# async for goes over a plain list.
# page: async-for-over-plain-values
# names: async for list
import asyncio


async def load_names():
    await asyncio.sleep(0)
    return ["Ada", "Grace"]


async def main():
    async for name in await load_names():
        print(name)


asyncio.run(main())
