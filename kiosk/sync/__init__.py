"""The only part of the kiosk that talks to the backend: sealing, the HTTP client and the one loop."""
