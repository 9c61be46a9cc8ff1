# An EmailMessage takes one Subject; the second assignment adds another.
# page: mail-header-twice
# names: Subject del
from email.message import EmailMessage


def make_mail(to, subject, body):
    mail = EmailMessage()
    mail["From"] = "shop@example.org"
    mail["To"] = to
    mail["Subject"] = subject
    mail.set_content(body)
    return mail


mail = make_mail("ada@example.org", "Your order", "It is on its way.")
mail["Subject"] = "Your order 17"
print(mail)
