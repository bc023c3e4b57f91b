"""Frame of a page, fonts, QR and bar codes of everything that is printed."""
