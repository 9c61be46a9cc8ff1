# load() is a plain function that returns a dict; await must go.
# page: await-of-non-awaitable
# names: load await
import asyncio
import json


def load(text):
    return json.loads(text)


async def handle(request):
    data = await load(request)
    return data["user"]


async def main():
    print(await handle('{"user": "ada"}'))


asyncio.run(main())
