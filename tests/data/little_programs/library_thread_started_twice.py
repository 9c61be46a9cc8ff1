# A thread can be started once; the loop starts the same one again.
# page: thread-started-twice
# names: Thread start()
import threading


def send_mails(addresses):
    for address in addresses:
        print("sending to", address)


sender = threading.Thread(target=send_mails, args=(["ada@example.org"],))
for attempt in range(2):
    sender.start()
    sender.join()
print("all sent")
