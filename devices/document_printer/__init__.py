"""The document printer: a CUPS queue, followed to the end of each job, and the far end with its faults."""
