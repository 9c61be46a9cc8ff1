"""What Spyder's console prints of a failing cell and of a failing file: its kernel, driven as the console drives it."""

import sys

from jupyter_client.manager import KernelManager
from jupyter_client.kernelspec import KernelSpec

manager = KernelManager()
manager._kernel_spec = KernelSpec(argv=[sys.executable, "-m", "spyder_kernels.console", "-f", "{connection_file}"])
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=40)


def show(message):
    kind, content = message["msg_type"], message["content"]
    if kind == "stream":
        print(content["text"], end="")
    elif kind == "error":
        print("\n".join(content["traceback"]))


for code in sys.argv[1:]:
    client.execute_interactive(code, output_hook=show, timeout=50)
client.stop_channels()
manager.shutdown_kernel(now=True)
