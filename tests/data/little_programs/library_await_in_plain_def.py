# await stands in a function that is not async.
# page: await-outside-async-function
# names: async load_page
import asyncio


async def download(url):
    await asyncio.sleep(0)
    return "<html>" + url


def load_page(url):
    text = await download(url)
    return text.upper()


async def main():
    print(load_page("example.org"))


asyncio.run(main())
