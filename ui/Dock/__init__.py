"""The simulation panel: hands for the simulated cabinet. Speaks only to its control socket; never in the bundle."""
