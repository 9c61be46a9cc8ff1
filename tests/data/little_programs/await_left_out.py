# fetch is async; its result is used without await.
# page: coroutine-used-as-result
# names: await
import asyncio


async def fetch(town):
    await asyncio.sleep(0)
    return {"town": town, "rain": 3}


async def main():
    weather = fetch("Bern")
    print(weather["rain"])


asyncio.run(main())
