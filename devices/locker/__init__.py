"""Lock boards of the Little Bee Box."""
