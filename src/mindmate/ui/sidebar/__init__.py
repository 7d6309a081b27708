"""The sidebar: doors to the rooms, and the earlier conversations."""
