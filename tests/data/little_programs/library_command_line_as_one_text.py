# The whole command line is taken as the name of one program.
# page: command-not-on-path
# names: ["git", "--version"]
import subprocess


def version_of_git():
    finished = subprocess.run("git --version", capture_output=True)
    return finished.stdout.decode().strip()


def main():
    tools = {"git": version_of_git}
    for name, ask in tools.items():
        print(name, ask())


main()
