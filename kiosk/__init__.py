"""The kiosk application core: journeys and rules in plain Python, no Qt and no hardware."""
