# 300 does not fit into one byte.
# page: struct-number-out-of-range
# names: 255
import struct

LEVELS = [12, 300]
data = b""
for level in LEVELS:
    data += struct.pack("B", level)
print(data)
