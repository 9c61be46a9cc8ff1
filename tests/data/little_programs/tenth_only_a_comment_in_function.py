# The function has only a comment for a body.
# page: block-not-indented
# names: pass
def load_settings():
    # TODO: read the file


def main():
    load_settings()
    print("Started")


main()
