# The formatter is written in braces, which needs style="{".
# page: log-format-of-another-style
# names: style="{"
import logging

handler = logging.StreamHandler()
handler.setFormatter(logging.Formatter("{asctime} {levelname} {message}"))
log = logging.getLogger("shop")
log.addHandler(handler)
log.setLevel(logging.INFO)
log.info("opened")
