names = ["Ada", "Grace"]
names.remove("Ada")
print(names)
