"""What QML sees of the core: the newest scene as plain values, and one slot for each intent. No rules."""
