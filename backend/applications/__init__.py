"""Applications: intake, cases, corrections, status."""
