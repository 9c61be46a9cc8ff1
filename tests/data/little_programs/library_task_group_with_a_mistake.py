# One task of the group asks for a key that is not in PRICES.
# page: key-not-found
# names: milk PRICES
# pythons: 3.11 3.14
import asyncio

PRICES = {"tea": 3.5, "rice": 2.2}


async def price(article):
    await asyncio.sleep(0)
    return PRICES[article]


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(price(article)) for article in ("tea", "milk")]
    print(sum(task.result() for task in tasks))


asyncio.run(main())
