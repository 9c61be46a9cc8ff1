# pillow is imported as PIL.
# page: distribution-name-imported
# names: PIL
import pillow


def thumbnail(path):
    image = pillow.Image.open(path)
    image.thumbnail((100, 100))
    image.save("small_" + path)


thumbnail("cat.png")
