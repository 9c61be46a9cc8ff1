"""Serves patients by how urgent they are."""

from ward import Patient, Ward

ward = Ward()
ward.arrive(Patient("Ada", 2))
ward.arrive(Patient("Ben", 2))
print(ward.next().name)
