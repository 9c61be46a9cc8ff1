names = ["Ada", "Grace"]
names.remove("Linus")
print(names)
