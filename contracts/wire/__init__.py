"""Values that cross the network between kiosk and backend.

Every model is frozen and refuses unknown fields on the way in to the backend; the kiosk ignores unknown fields in
answers, so that the backend may be newer.
"""
