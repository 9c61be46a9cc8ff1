import shop


def pytest_collection_modifyitems(items):
    shop.report("Monday")


def plugin(version):
    shop.report("Monday")
