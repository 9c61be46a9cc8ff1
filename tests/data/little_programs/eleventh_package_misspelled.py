# requets is a slip for requests.
# page: module-name-misspelled
# names: requests
import requets

answer = requets.get("https://example.com")
print(answer.status_code)
