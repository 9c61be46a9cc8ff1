# users is used in send_all before any class attribute: self. left out.
# page: self-left-out
# names: self.users
class ChatRoom:
    def __init__(self, topic):
        self.topic = topic
        self.users = []
        self.messages = []

    def enter(self, user):
        self.users.append(user)
        self.send_all(f"{user} entered {self.topic}")

    def send_all(self, text):
        for user in users:
            self.messages.append((user, text))

    def history(self, user):
        return [text for receiver, text in self.messages if receiver == user]


room = ChatRoom("gardening")
for name in ["rose", "basil"]:
    room.enter(name)
print(room.history("rose"))
