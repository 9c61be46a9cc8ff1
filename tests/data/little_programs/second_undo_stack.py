# pop is called on an empty list.
# page: pop-from-empty-list
# names: empty
class Editor:
    def __init__(self):
        self.text = ""
        self.steps = []

    def write(self, text):
        self.steps.append(self.text)
        self.text += text

    def undo(self):
        self.text = self.steps.pop()


editor = Editor()
editor.write("Hello")
editor.undo()
editor.undo()
print(editor.text)
