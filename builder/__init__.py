"""Builds training decks and facilitator handbooks against human trafficking from YAML."""
