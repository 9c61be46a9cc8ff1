import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import main


def work(kind):
    return main.ERRORS[kind]()


if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    if sys.argv[1] == "pool":
        with multiprocessing.Pool(1) as pool:
            pool.map(work, [sys.argv[2]])
    elif sys.argv[1] == "futures":
        with ProcessPoolExecutor(1) as executor:
            list(executor.map(work, [sys.argv[2]]))
    elif sys.argv[1] == "threads":
        with ThreadPoolExecutor(1) as executor:
            list(executor.map(work, [sys.argv[2]]))
    elif sys.argv[1] == "process":
        process = multiprocessing.Process(target=work, args=(sys.argv[2],), name="worker-1")
        process.start()
        process.join()
    elif sys.argv[1] == "joblib":
        from joblib import Parallel, delayed

        Parallel(n_jobs=2)(delayed(work)(kind) for kind in [sys.argv[2]] * 2)
