# pd is the usual name of pandas, which is not imported.
# page: module-alias-not-imported
# names: pandas
columns = {"town": ["Ulm", "Graz"], "people": [126, 291]}
table = pd.DataFrame(columns)
print(table)
