from celery import Celery

import shop

app = Celery("tasks", broker="memory://", backend="cache+memory://")
app.conf.worker_hijack_root_logger = True


@app.task
def report(day):
    return shop.report(day)


@app.task
def settings():
    return shop.database({})
