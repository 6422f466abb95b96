"""The statements of the article, checked against a workspace."""
