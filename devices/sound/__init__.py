"""Speaker, headphone jack and microphone."""
