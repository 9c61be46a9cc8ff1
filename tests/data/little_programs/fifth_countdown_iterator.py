# __next__ runs over the end of the list and must raise StopIteration there.
# page: next-past-the-end
# names: StopIteration __next__
class Playlist:
    def __init__(self, songs):
        self.songs = songs
        self.position = 0

    def __iter__(self):
        return self

    def __next__(self):
        song = self.songs[self.position]
        self.position += 1
        return song


mine = Playlist(["Hey Jude", "Yesterday", "Help!"])
for song in mine:
    print("Now playing:", song)
