# asyncio.run is called inside a coroutine that runs already; await is enough.
# page: event-loop-already-running
# names: await fetch
import asyncio


async def fetch(name):
    await asyncio.sleep(0)
    return f"contents of {name}"


async def main():
    pages = []
    for name in ("index", "about"):
        page = asyncio.run(fetch(name))
        pages.append(page)
    print(pages)


asyncio.run(main())
