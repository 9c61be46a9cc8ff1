"""A failing program under PyTorch's launcher (torchrun), with or without a process group, or spawned: use_torch.py KIND."""

import os
import sys
import time

import main


def work(rank):
    if rank == 0:
        main.shop.report("Monday")
    time.sleep(2)


if __name__ == "__main__":
    if sys.argv[1] == "spawn":
        import torch.multiprocessing

        torch.multiprocessing.spawn(work, nprocs=2)
    elif sys.argv[1] == "group":
        import torch.distributed

        torch.distributed.init_process_group("gloo")
        work(int(os.environ["RANK"]))
    else:
        from torch.distributed.elastic.multiprocessing.errors import record

        record(work)(int(os.environ["RANK"]))
