# A socket sends bytes; the text must be encoded.
# page: bytes-needed
# names: encode message
import socket

server, client = socket.socketpair()

name = "Maria"
message = "HELLO " + name + "\n"
client.send(message)
answer = server.recv(1024)
print("Server got:", answer)
client.close()
server.close()
