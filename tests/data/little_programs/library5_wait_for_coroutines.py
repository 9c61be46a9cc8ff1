# asyncio.wait wants tasks; since 3.11 it takes no coroutines.
# page: asyncio-wait-of-coroutines
# names: create_task
# pythons: 3.11 3.14
import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return f"{name} done"


async def main():
    jobs = [fetch("prices", 0.01), fetch("stock", 0.02)]
    done, pending = await asyncio.wait(jobs, timeout=1)
    for task in done:
        print(task.result())


asyncio.run(main())
