# range goes to len + 1, one past the last index.
# page: loop-counts-one-too-far
# names: len(
songs = ["Hello", "Thriller", "Halo"]

print("My playlist")
for i in range(1, len(songs) + 1):
    print(i, songs[i])
