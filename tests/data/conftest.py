"""Nothing below here is a test of ours: the programs are meant to fail, under the tools whose output is kept."""

collect_ignore_glob = ["*"]
