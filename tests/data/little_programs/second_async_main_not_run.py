# main() is called without asyncio.run, its result is used as a number.
# page: coroutine-used-as-result
# names: await
import asyncio


async def price(item):
    await asyncio.sleep(0)
    return {"tea": 3, "rice": 2}[item]


async def total(items):
    found = 0
    for item in items:
        found += price(item)
    return found


print(asyncio.run(total(["tea", "rice"])))
