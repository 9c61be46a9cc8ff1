words = ["tea", "", "milk", "", "bread"]
words = [word for word in words if word != ""]
print(words)
