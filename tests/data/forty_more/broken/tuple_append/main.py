queue = ("Ada", "Grace")
queue.append("Linus")
print(queue)
