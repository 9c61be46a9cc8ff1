# accept gives a pair: the new socket and the address of the caller.
# page: library-result-asked-for-its-part
# names: [0]
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(("127.0.0.1", 0))
server.listen(1)

caller = socket.create_connection(server.getsockname())
caller.sendall(b"hello")

client = server.accept()
print(client.recv(1024).decode())
client.close()
caller.close()
server.close()
