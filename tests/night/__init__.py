"""The tour: one scripted night on the real window, the real wires and the real backend."""
