# FileStore leaves the abstract method save unwritten: it writes write.
# page: abstract-class-instantiated
# names: save
from abc import ABC, abstractmethod


class Store(ABC):
    @abstractmethod
    def save(self, row):
        ...


class FileStore(Store):
    def write(self, row):
        print(row)


FileStore().write(3)
