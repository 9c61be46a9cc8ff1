# pages() is an async generator; it needs async for.
# page: async-generator-in-for
# names: async
import asyncio


async def pages(count):
    for number in range(1, count + 1):
        await asyncio.sleep(0)
        yield {"page": number, "rows": number * 10}


async def main():
    rows = 0
    for page in pages(3):
        rows += page["rows"]
    print(rows)


asyncio.run(main())
