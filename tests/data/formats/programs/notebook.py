import sys

import nbformat

CELLS = {
    "division": ["import shop", "day = 'Monday'\nshop.report(day)"],
    "name": ["prices = [1, 2]\nprint(price)"],
    "chain": ["import shop\nshop.database({})"],
    "syntax": ["total = (1 +\nprint(total"],
}
notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(text) for text in CELLS[sys.argv[1]]])
notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
nbformat.write(notebook, "sheet.ipynb")
