"""What the kiosk and the backend must agree on. No I/O; layers, lowest first: rules, wire, matters, print."""
