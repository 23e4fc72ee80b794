"""Tests of the Teams door."""
