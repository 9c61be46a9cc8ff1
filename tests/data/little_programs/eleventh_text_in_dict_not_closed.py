# "0664 is not closed in the dictionary.
# page: string-never-closed
# names: "
phones = {
    "Ann": "0664 123",
    "Bob": "0664 456,
    "Cid": "0664 789",
}
print(phones["Ann"])
