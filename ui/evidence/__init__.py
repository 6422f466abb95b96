"""Who holds each kilometre, and the claims behind it."""
