import threading

import shop

thread = threading.Thread(target=shop.report, args=("Monday",), name="reporter")
thread.start()
thread.join()
