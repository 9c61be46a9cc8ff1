# The system has no locale of this name.
# page: locale-not-installed
# names: locale
import locale

AMOUNTS = [1234.5, 99.9]

locale.setlocale(locale.LC_ALL, "de_AT.UTF-8")
for amount in AMOUNTS:
    print(locale.currency(amount, grouping=True))
