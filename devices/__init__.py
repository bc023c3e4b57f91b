"""Driving hardware: transports, drivers and their far ends."""
