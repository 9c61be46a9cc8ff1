# __getattr__ asks for self.settings, which is never set, and so calls itself.
# page: calls-too-deep
# names: __getattr__ settings
class Config:
    def __init__(self, values):
        self.values = dict(values)

    def __getattr__(self, name):
        if name in self.settings:
            return self.settings[name]
        raise AttributeError(name)


config = Config({"host": "localhost", "port": 8080})
print(config.host)
