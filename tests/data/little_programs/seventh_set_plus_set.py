# Sets are joined with |, not with +.
# page: merged-with-plus
# names: | 
monday = {"Ana", "Ben", "Cem"}
tuesday = {"Ben", "Dan"}
both = monday & tuesday
all_guests = monday + tuesday
print("came twice:", both)
print("came at all:", all_guests)
