"""Departments: shared-data connectors and the desk where originals arrive and results are made."""
