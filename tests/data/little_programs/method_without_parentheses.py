# strip is named and not called.
# page: method-not-called
# names: strip()
answer = "  yes "
clean = answer.strip
print("You said " + clean)
