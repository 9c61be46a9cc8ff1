# get finds no 'timeout' and gives None, which is multiplied.
# page: missing-key-used-as-value
# names: get timeout
import json

SETTINGS = '{"host": "localhost", "port": 8080, "retries": 3}'


class Config:
    def __init__(self, text):
        self.values = json.loads(text)

    def url(self):
        return "http://{}:{}/".format(self.values["host"], self.values["port"])


def wait_times(config):
    retries = config.values.get("retries")
    timeout = config.values.get("timeout")
    return [timeout * attempt for attempt in range(1, retries + 1)]


def main():
    config = Config(SETTINGS)
    print("connecting to", config.url())
    for seconds in wait_times(config):
        print("wait", seconds)


main()
