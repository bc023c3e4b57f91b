"""The pre-audit desk in the browser."""
