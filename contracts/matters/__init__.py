"""Matters as data: schema, loader, form engine, search."""
