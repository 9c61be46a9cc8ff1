import sys

import dask

import shop


@dask.delayed
def report(day):
    return shop.report(day)


if __name__ == "__main__":
    if sys.argv[1] == "threads":
        report("Monday").compute(scheduler="threads")
    else:
        from dask.distributed import Client

        with Client(n_workers=1, threads_per_worker=1, dashboard_address=None) as client:
            client.submit(shop.report, "Monday").result()
