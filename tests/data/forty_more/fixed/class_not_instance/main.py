class Timer:
    def start(self, seconds):
        self.left = seconds
        return self.left


print(Timer().start(30))
