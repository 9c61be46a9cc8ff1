# gzip.open gives bytes without the mode "rt", and split gets text.
# page: file-read-as-bytes
# names: rt
import gzip

with gzip.open("access.log.gz", "wt") as out:
    out.write("10.0.0.7;GET;200\n10.0.0.9;POST;500\n")


def read_log(path):
    with gzip.open(path) as log:
        for line in log:
            host, verb, status = line.split(";")
            yield host, verb, int(status)


failures = [entry for entry in read_log("access.log.gz") if entry[2] >= 500]
print(failures)
