# error is gone after its except block.
# page: except-name-gone
# names: error
try:
    amount = int("twelve")
except ValueError as error:
    amount = 0
print(amount, error)
