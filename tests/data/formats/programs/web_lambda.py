import main


def handler(event, context):
    return main.ERRORS[event["error"]]()
