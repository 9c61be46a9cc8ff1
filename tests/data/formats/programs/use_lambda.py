"""One failing call of AWS Lambda's own runtime: use_lambda.py ERROR TEXT|JSON [HANDLER]; a server here says what to call."""

import http.server
import json
import os
import subprocess
import sys
import threading

PORT = 9123
error, log, handler = (*sys.argv[1:], "web_lambda.handler")[:3]
answers = []
over = threading.Event()


class Service(http.server.BaseHTTPRequestHandler):
    calls = 0
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if Service.calls:
            over.wait(20)
            return
        Service.calls += 1
        body = json.dumps({"error": error}).encode()
        self.send_response(200)
        self.send_header("Lambda-Runtime-Aws-Request-Id", "7d3b6a1e-0c5f-4c39-9d0e-3f1f2a5b7c11")
        self.send_header("Lambda-Runtime-Deadline-Ms", "1999999999999")
        self.send_header("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:123456789012:function:shop")
        self.send_header("Lambda-Runtime-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        answers.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(202)
        self.send_header("Content-Length", "0")
        self.end_headers()
        over.set()

    def log_message(self, *found):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Service)
threading.Thread(target=server.serve_forever, daemon=True).start()
runtime = subprocess.Popen([sys.executable, "-m", "awslambdaric", handler],
                           env={**os.environ, "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{PORT}", "AWS_LAMBDA_LOG_FORMAT": log,
                                "AWS_LAMBDA_FUNCTION_NAME": "shop", "LAMBDA_TASK_ROOT": os.getcwd(), "_HANDLER": handler})  # fmt: skip
over.wait(20)
runtime.terminate()
runtime.wait()
print(*answers, sep="\n")
os._exit(0)
