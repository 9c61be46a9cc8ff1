# gather takes the coroutines one by one, and gets a list: a star is missing.
# page: gather-given-list
# names: *tasks
import asyncio


async def ping(host):
    await asyncio.sleep(0)
    return host, "up"


async def main(hosts):
    tasks = [asyncio.ensure_future(ping(host)) for host in hosts]
    answers = await asyncio.gather(tasks)
    for host, state in answers:
        print(host, state)


asyncio.run(main(["alpha", "beta"]))
