"""Work on one device by hand: the verbs of `kiosk device`, and the running app's socket for them."""
