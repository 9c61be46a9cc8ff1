# get_score is called without await.
# page: coroutine-used-as-result
# names: await get_score
import asyncio


async def get_score(name):
    await asyncio.sleep(0)
    return len(name) * 10


async def main():
    total = 0
    for name in ["Ann", "Peter"]:
        total += get_score(name)
    print("Total:", total)


asyncio.run(main())
