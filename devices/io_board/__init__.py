"""Boards with switches, sensors and lamps."""
