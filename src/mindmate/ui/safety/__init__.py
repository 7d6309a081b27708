"""The safety plan and the trusted people, to be read and changed; works without any model."""
