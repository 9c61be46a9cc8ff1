# create_task needs a running loop, and main code has none.
# page: no-running-event-loop
# names: asyncio.run( create_task
import asyncio


async def tick(name):
    await asyncio.sleep(0)
    print(name)


tasks = [asyncio.create_task(tick(name)) for name in ("a", "b")]
for task in tasks:
    print(task.done())
