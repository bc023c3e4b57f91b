"""Reader of cards with contacts: social security, transit and staff cards over PC/SC."""
