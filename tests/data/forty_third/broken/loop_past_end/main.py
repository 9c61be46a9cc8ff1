scores = [3, 8, 5]
for i in range(len(scores)):
    if scores[i] < scores[i + 1]:
        print("up")
