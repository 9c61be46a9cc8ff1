# getboolean knows yes, no, on, off, true, false, 1 and 0, and not "enabled".
# page: text-is-no-yes-or-no
# names: enabled
import configparser

INI = """
[mail]
server = mail.example.org
tls = enabled
"""


def mail_settings(text):
    config = configparser.ConfigParser()
    config.read_string(text)
    section = config["mail"]
    return {"server": section["server"], "tls": section.getboolean("tls")}


print(mail_settings(INI))
