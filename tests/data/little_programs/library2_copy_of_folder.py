# shutil.copy copies files; a folder needs copytree.
# page: folder-copied-as-file
# names: copytree
# general: folder-used-as-file
import os
import shutil
import tempfile

os.chdir(tempfile.mkdtemp())
os.makedirs("site/css")
with open("site/index.html", "w") as page:
    page.write("<h1>Hello</h1>")


def back_up(source, target):
    shutil.copy(source, target)


back_up("site", "site-backup")
print(os.listdir("site-backup"))
