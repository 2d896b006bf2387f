"""What the project measures of itself: speed, gains and losses of a change, precision of each rule."""
