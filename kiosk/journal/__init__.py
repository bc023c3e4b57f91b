"""Journal and outbox of the kiosk, in one durable file (`store`)."""
