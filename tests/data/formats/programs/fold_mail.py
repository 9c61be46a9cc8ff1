"""What mail makes of standard input: fold_mail.py WIDTH (folded, long words kept), or fold_mail.py quoted-printable."""

import sys
import textwrap
from email.message import EmailMessage

if sys.argv[1].isdecimal():
    for line in sys.stdin.read().split("\n")[:-1]:
        pieces = textwrap.wrap(
            line, int(sys.argv[1]), break_long_words=False, break_on_hyphens=False, drop_whitespace=False
        )
        print("\n".join(piece.strip() if index else piece.rstrip() for index, piece in enumerate(pieces)))
else:
    message = EmailMessage()
    message["Subject"] = "It fails"
    message.set_content(sys.stdin.read(), cte=sys.argv[1])
    print(message.as_string())
