# The format <IHH needs 8 bytes, the last record has 6.
# page: struct-data-of-other-size
# names: 8 bytes
import struct

RECORD = struct.Struct("<IHH")
data = RECORD.pack(1, 20, 300) + RECORD.pack(2, 21, 310) + b"\x03\x00\x00\x00\x16\x00"


def records(blob):
    for start in range(0, len(blob), RECORD.size):
        yield RECORD.unpack(blob[start:start + RECORD.size])


for number, temp, pressure in records(data):
    print(number, temp, pressure)
