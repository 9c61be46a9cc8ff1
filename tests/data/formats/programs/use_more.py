"""The shop's errors inside other people's libraries, and errors of their own: use_more.py LIBRARY."""

import sys
import time

import main


def jinja():
    import jinja2

    pages = {
        "basket.html": "<ul>\n{% for row in rows %}\n<li>{{ row.price.euros / 2 }}</li>\n{% endfor %}\n</ul>",
        "broken.html": "{% for row in rows %}\n<li>\n{% endfr %}",
    }
    environment = jinja2.Environment(loader=jinja2.DictLoader(pages))
    environment.get_template(sys.argv[2]).render(rows=[{"price": 1}])


def mako():
    from mako.template import Template

    print(Template("<%\nimport shop\n%>\n${shop.report('Monday')}").render())


def sqlalchemy():
    import sqlalchemy

    with sqlalchemy.create_engine("sqlite://").connect() as connection:
        connection.execute(sqlalchemy.text("select price from basket"))


def requests():
    import requests

    requests.get("http://localhost:1/basket", timeout=1)


def pydantic():
    import pydantic

    class Order(pydantic.BaseModel):
        name: str
        price: float

    Order(price="tea")


def pandas():
    import pandas

    pandas.DataFrame({"price": [1]})["prise"]


def captured():
    import subprocess

    try:
        subprocess.run(
            [sys.executable, "main.py", "division"], check=True, capture_output=True, text=len(sys.argv) > 2
        )
    except subprocess.CalledProcessError as error:
        print(error.stderr, flush=True)
        raise


def tqdm():
    from tqdm import tqdm

    for day in tqdm(["Monday", "Tuesday"]):
        main.shop.report(day)


def apscheduler():
    import logging

    from apscheduler.schedulers.background import BackgroundScheduler

    logging.basicConfig()
    scheduler = BackgroundScheduler()
    scheduler.add_job(main.shop.report, args=["Monday"])
    scheduler.start()
    time.sleep(1)


def huey():
    import logging

    import huey

    logging.basicConfig(level="INFO")
    queue = huey.MemoryHuey()

    @queue.task()
    def report():
        return main.shop.report("Monday")

    report()
    queue.execute(queue.dequeue())


def dramatiq():
    import logging

    import dramatiq
    from dramatiq.brokers.stub import StubBroker

    logging.basicConfig(format="[%(asctime)s] [PID %(process)d] [%(threadName)s] [%(name)s] [%(levelname)s] %(message)s")
    broker = StubBroker()
    dramatiq.set_broker(broker)

    @dramatiq.actor(max_retries=0)
    def report():
        return main.shop.report("Monday")

    worker = dramatiq.Worker(broker, worker_timeout=100)
    worker.start()
    report.send()
    time.sleep(1)
    worker.stop()


def luigi():
    import luigi

    class Report(luigi.Task):
        def run(self):
            main.shop.database({})

    luigi.build([Report()], local_scheduler=True)


globals()[sys.argv[1]]()
