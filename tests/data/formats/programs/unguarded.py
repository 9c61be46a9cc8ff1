import multiprocessing

import shop

multiprocessing.set_start_method("spawn")
process = multiprocessing.Process(target=shop.average, args=([],))
process.start()
process.join()
