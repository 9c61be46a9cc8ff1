import sys

from twisted.internet import reactor
from twisted.python import log

import shop

log.startLogging(sys.stdout)
reactor.callLater(0, shop.report, "Monday")
reactor.callLater(0.2, reactor.stop)
reactor.run()
