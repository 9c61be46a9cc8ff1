"""Exception names of the standard library that do not look like one; reads nothing.

From ``snapshots/python/3.X/EXCEPTIONS``, which the interpreters wrote; a test holds the two together.
"""

UNUSUAL = frozenset(
    """
    _queue.Empty asyncio.queues.QueueEmpty asyncio.queues.QueueFull asyncio.queues.QueueShutDown asyncore.ExitNow
    bdb.BdbQuit binascii.Incomplete concurrent.futures._base.BrokenExecutor
    concurrent.futures.interpreter.BrokenInterpreterPool concurrent.futures.process.BrokenProcessPool
    concurrent.futures.thread.BrokenThreadPool concurrent.interpreters.ExecutionFailed
    concurrent.interpreters._crossinterp.ItemInterpreterDestroyed
    concurrent.interpreters._queues.ItemInterpreterDestroyed concurrent.interpreters._queues.QueueEmpty
    concurrent.interpreters._queues.QueueFull decimal.Clamped decimal.ConversionSyntax decimal.DivisionByZero
    decimal.DivisionImpossible decimal.DivisionUndefined decimal.FloatOperation decimal.Inexact
    decimal.InvalidContext decimal.InvalidOperation decimal.Overflow decimal.Rounded decimal.Subnormal
    decimal.Underflow doctest.DocTestFailure email.errors.CloseBoundaryNotFoundDefect
    email.errors.FirstHeaderLineIsContinuationDefect email.errors.HeaderDefect
    email.errors.HeaderMissingRequiredValue email.errors.InvalidBase64CharactersDefect
    email.errors.InvalidBase64LengthDefect email.errors.InvalidBase64PaddingDefect email.errors.InvalidDateDefect
    email.errors.InvalidHeaderDefect email.errors.InvalidMultipartContentTransferEncodingDefect
    email.errors.MessageDefect email.errors.MisplacedEnvelopeHeaderDefect
    email.errors.MissingHeaderBodySeparatorDefect email.errors.MultipartInvariantViolationDefect
    email.errors.NoBoundaryInMultipartDefect email.errors.NonASCIILocalPartDefect email.errors.NonPrintableDefect
    email.errors.ObsoleteHeaderDefect email.errors.StartBoundaryNotFoundDefect email.errors.UndecodableBytesDefect
    ftplib.error_perm ftplib.error_proto ftplib.error_reply ftplib.error_temp gzip.BadGzipFile
    http.client.BadStatusLine http.client.CannotSendHeader http.client.CannotSendRequest
    http.client.ImproperConnectionState http.client.IncompleteRead http.client.InvalidURL http.client.LineTooLong
    http.client.NotConnected http.client.RemoteDisconnected http.client.ResponseNotReady
    http.client.UnimplementedFileMode http.client.UnknownProtocol http.client.UnknownTransferEncoding
    imaplib.IMAP4.abort imaplib.IMAP4.readonly importlib.metadata.MetadataNotFound inspect.EndOfBlock
    io.UnsupportedOperation lib2to3.pgen2.tokenize.StopTokenizing lib2to3.refactor.MultiprocessingUnsupported
    mailcap.UnsafeMailcapInput multiprocessing.context.BufferTooShort pathlib.UnsupportedOperation
    pathlib._abc.UnsupportedOperation pdb.Restart poplib.error_proto pydoc.ErrorDuringImport queue.Empty
    queue.Full queue.ShutDown signal.itimer_error smtplib.SMTPRecipientsRefused smtplib.SMTPSenderRefused
    smtplib.SMTPServerDisconnected socket.gaierror socket.herror socket.timeout sre_parse.Verbose
    ssl.SSLWantReadError subprocess.TimeoutExpired tabnanny.NannyNag tokenize.StopTokenizing turtle.Terminator
    unittest.case.SkipTest xml.dom.DomstringSizeErr xml.dom.HierarchyRequestErr xml.dom.IndexSizeErr
    xml.dom.InuseAttributeErr xml.dom.InvalidAccessErr xml.dom.InvalidCharacterErr xml.dom.InvalidModificationErr
    xml.dom.InvalidStateErr xml.dom.NamespaceErr xml.dom.NoDataAllowedErr xml.dom.NoModificationAllowedErr
    xml.dom.NotFoundErr xml.dom.NotSupportedErr xml.dom.SyntaxErr xml.dom.ValidationErr xml.dom.WrongDocumentErr
    xml.dom.expatbuilder.ParseEscape xml.sax._exceptions.SAXReaderNotAvailable xmlrpc.client.Fault
    zipfile.BadZipFile zipfile.LargeZipFile
    """.split()
)
"""As a traceback prints them, module included. Any other name is known by its last syllable ("Error", "Exit", …)."""
