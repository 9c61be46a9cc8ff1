# Texts have no minus; replace takes a piece out.
# page: operands-that-do-not-fit
# names: replace
filename = "holiday.jpg"
extension = ".jpg"
name = filename - extension
print("Name without ending:", name)
