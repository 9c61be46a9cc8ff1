scores = [3, 8, 5]
for i in range(len(scores) - 1):
    if scores[i] < scores[i + 1]:
        print("up")
