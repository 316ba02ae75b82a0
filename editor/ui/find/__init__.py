"""Find and replace: in the story under the text, in all stories beside it."""
