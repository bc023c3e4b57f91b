"""Journeys: one state machine each. A state is a frozen value whose class name is the name of its screen."""
