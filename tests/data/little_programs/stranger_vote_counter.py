# votes is a Counter class never imported, used without import.
# page: stdlib-name-not-imported
# names: Counter collections
import sys


class Election:
    def __init__(self, candidates):
        self.candidates = list(candidates)
        self.ballots = []

    def vote(self, candidate):
        if candidate not in self.candidates:
            print("unknown:", candidate, file=sys.stderr)
            return
        self.ballots.append(candidate)

    def result(self):
        return Counter(self.ballots).most_common()


election = Election(["Kim", "Lou", "Max"])
for name in "Kim Lou Kim Max Kim Lou".split():
    election.vote(name)
for candidate, votes in election.result():
    print(candidate, votes)
