"""Kiosks: enrolment, heartbeat and the one sync loop."""
