"""Values and pure rules of the kiosk."""
