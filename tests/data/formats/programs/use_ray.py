import sys

import ray

import shop

ray.init(num_cpus=1, include_dashboard=False, configure_logging=True)


@ray.remote
def report(day):
    print("working")
    return shop.report(day)


@ray.remote(max_restarts=0)
class Desk:
    def settings(self):
        return shop.database({})


if sys.argv[1] == "task":
    ray.get(report.remote("Monday"))
else:
    ray.get(Desk.remote().settings.remote())
