# The work takes longer than wait_for waits.
# page: awaited-longer-than-limit
# names: time
import asyncio


async def slow_query(table):
    await asyncio.sleep(1)
    return [table]


async def main():
    rows = await asyncio.wait_for(slow_query("orders"), timeout=0.01)
    print(rows)


asyncio.run(main())
