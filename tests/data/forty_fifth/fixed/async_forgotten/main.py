"""Fetches prices from two shops at the same time."""

import asyncio

PRICES = {"north": 12, "south": 14}


async def fetch(shop):
    await asyncio.sleep(0)
    return PRICES[shop]


async def cheapest():
    north = await fetch("north")
    south = await fetch("south")
    return min(north, south)


async def main():
    print("best price:", await cheapest())


asyncio.run(main())
