"""Public pages: status by token, proof of a paper."""
