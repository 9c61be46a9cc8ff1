# os.system gives the exit status; subprocess.run with capture_output gives what the command printed.
# page: library-result-asked-for-its-part
# names: subprocess.run
import os


def disks():
    output = os.system("echo sda1 20G; echo sdb1 40G")
    result = {}
    for line in output.splitlines():
        name, size = line.split()
        result[name] = size
    return result


print(disks())
