# The module shutil has no function remove_tree; it is rmtree.
# page: patched-name-missing
# names: remove_tree shutil
import shutil
from unittest.mock import patch


def clean(folder):
    shutil.rmtree(folder)


with patch("shutil.remove_tree") as removed:
    clean("build")
    removed.assert_called_once()
