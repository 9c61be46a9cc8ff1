# main() is called above its def.
# page: name-defined-later
# names: main
print("Start")
main()


def main():
    print("In main")
    print("End")
