import broken

print(broken.total([]))
