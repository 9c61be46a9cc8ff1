"""Codemods on libcst, one a module, named by pages; nothing else imports libcst."""
