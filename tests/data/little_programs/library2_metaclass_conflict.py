# Model has the metaclass ABCMeta, Registered another one.
# page: metaclass-conflict
# names: metaclass
from abc import ABC, abstractmethod


class Registry(type):
    classes = []

    def __new__(mcs, name, bases, body):
        cls = super().__new__(mcs, name, bases, body)
        mcs.classes.append(cls)
        return cls


class Registered(metaclass=Registry):
    pass


class Model(ABC):
    @abstractmethod
    def save(self):
        ...


class User(Model, Registered):
    def save(self):
        print("saved")


User().save()
