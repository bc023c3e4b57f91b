"""The window: the only Qt of the product."""

from ui.singletons import keep_singletons

keep_singletons()
