# fetch is a coroutine function; the call must be awaited before len.
# page: coroutine-used-as-result
# names: await
import asyncio


async def fetch(page):
    await asyncio.sleep(0)
    return ["tea", "milk"][:page]


async def main():
    total = 0
    for page in (1, 2):
        rows = fetch(page)
        total += len(rows)
    print(total)


asyncio.run(main())
