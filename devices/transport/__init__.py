"""The only place that opens a port: byte, job and frame pipes."""
