# connect takes one pair, and gets two values.
# page: builtin-argument-count
# names: ((
import socket

link = socket.socket()
try:
    link.connect("127.0.0.1", 8080)
finally:
    link.close()
