# Two texts are subtracted.
# page: operands-that-do-not-fit
# names: date
start = "2024-05-01"
end = "2024-05-20"
days = end - start
print("Days:", days)
