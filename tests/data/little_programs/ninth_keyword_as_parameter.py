# from is a keyword and cannot name a parameter.
# page: keyword-as-name
# names: from
def send_message(from, to, text):
    print("From:", from)
    print("To:", to)
    print(text)


send_message("ana@mail.com", "bob@mail.com", "Hi Bob!")
