"""The dock and its panels. They run the provider's algorithms and show what these return."""
