"""The control ledger: claims, the status that follows from them, and who holds each kilometre."""
