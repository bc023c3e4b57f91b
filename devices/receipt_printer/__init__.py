"""The receipt printer: ESC/POS over a serial line, proved band by band, and the far end with its roll."""
