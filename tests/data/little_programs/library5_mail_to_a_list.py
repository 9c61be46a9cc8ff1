# The header To wants one text with commas, not a list.
# page: text-method-on-list
# names: join
from email.mime.text import MIMEText

TEAM = ["ada@example.org", "bob@example.org"]


def compose(subject, body, receivers):
    message = MIMEText(body)
    message["Subject"] = subject
    message["From"] = "shop@example.org"
    message["To"] = receivers
    return message.as_string()


print(compose("Stock is low", "Only 3 boxes of tea are left.", TEAM))
