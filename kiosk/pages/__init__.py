"""The page worker: own process for untrusted pictures and for rendering."""
