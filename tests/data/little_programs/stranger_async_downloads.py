# asyncio.sleep is fine, but fetch(url) is appended without await, and its length is asked.
# page: coroutine-used-as-result
# names: await
import asyncio

PAGES = {"/": "<h1>Home</h1>", "/about": "<p>We sell tea.</p>"}


class Client:
    def __init__(self, pages):
        self.pages = pages
        self.requests = 0

    async def fetch(self, path):
        self.requests += 1
        await asyncio.sleep(0)
        return self.pages[path]


async def sizes(client, paths):
    found = {}
    for path in paths:
        body = client.fetch(path)
        found[path] = len(body)
    return found


async def main():
    client = Client(PAGES)
    result = await sizes(client, list(PAGES))
    for path, size in result.items():
        print(path, size)


asyncio.run(main())
