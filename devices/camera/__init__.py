"""Cameras: for the identity photo, and above the document mat; driver, its child process, and the far end."""
