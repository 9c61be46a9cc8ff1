"""Prints a price list."""

import prices

prices.show({"tea": "3.50", "cup": "7"})
