"""What every page shares: the frame, the stylesheet, small components, who may see what."""
