# A loop goes over an object, and not over its list.
# page: not-iterable
# names: Playlist
class Playlist:
    def __init__(self, songs):
        self.songs = songs


for song in Playlist(["Imagine", "Help!"]):
    print(song)
