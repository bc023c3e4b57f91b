"""Validators, masking, calendar, codes, faults and custody states. Standard library only."""
