# The folder is made a second time.
# page: file-exists-already
# names: exist_ok
import os

for name in ["photos", "music", "photos"]:
    os.mkdir(name)
    print("made", name)
