import asyncio
import sys

import main


async def work(kind):
    await asyncio.sleep(0)
    main.ERRORS[kind]()


async def start():
    if sys.argv[1] == "lost":
        task = asyncio.create_task(work(sys.argv[2]))
        await asyncio.sleep(0.1)
        del task
    else:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("division"))
            group.create_task(work("name"))


asyncio.run(start())
