"""Modbus RTU boards: relays for the latches, inputs for the doors."""
