# os.listdir gives texts, and stem belongs to Path.
# page: path-method-on-text
# names: Path(
import os
import tempfile

folder = tempfile.mkdtemp()
open(os.path.join(folder, "prices.csv"), "w").close()

for name in os.listdir(folder):
    print(name.stem)
