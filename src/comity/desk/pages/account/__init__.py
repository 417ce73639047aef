"""One's own account: signing in, second factors, tokens, and accepting an invitation."""
