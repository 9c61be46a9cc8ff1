# gather gives a list of results; each result must be taken apart by its place, not by name.
# page: library-result-for-its-part
# names: results
import asyncio


async def price(name):
    await asyncio.sleep(0)
    return {"name": name, "price": len(name)}


async def main():
    results = await asyncio.gather(price("tea"), price("milk"))
    print(results["tea"])


asyncio.run(main())
