# makedirs is called for a folder that is there.
# page: file-exists-already
# names: exist_ok
import os

os.makedirs("out")
os.makedirs("out")
