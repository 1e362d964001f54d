# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands between a client and a real service: passes calls on unchanged, until told to answer something else."""
import http.client
import http.server
import json
import threading
import time

REQUEST_ID = "6f0c1a52-0000-4000-8000-00000000feed"


def error(status, code, message):
    body = json.dumps({"__type": code, "message": message}).encode()
    return status, "application/x-amz-json-1.1", body


class ScriptedProxy:
    """answer: None passes on; else a function of the operation that gives (status, content type, body), "cut" or None."""

    def __init__(self, port):
        self.service = port
        self.answer = None
        self.delay = 0.0
        self.calls = []
        self.server = None
        self.closed = False
        self.start()

    def start(self, port=0):
        proxy = self
        self.closed = False

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                proxy.handle(self)

            def log_message(self, *_):
                pass

        http.server.ThreadingHTTPServer.allow_reuse_address = True
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def stop(self):
        """From here on connections are refused; start(port) opens again."""
        self.closed = True
        self.server.shutdown()
        self.server.server_close()

    def handle(self, request):
        body = request.rfile.read(int(request.headers.get("Content-Length", 0)))
        operation = request.headers.get("X-Amz-Target", "").rpartition(".")[2]
        self.calls.append((operation, body))
        if self.closed:  # a connection that was open before goes the way of the new ones
            request.close_connection = True
            return
        time.sleep(self.delay)
        answer = self.answer(operation) if self.answer else None
        if answer is None:
            answer = self.passed_on(request, body)
        cut = answer == "cut"
        if cut:
            answer = 200, "application/x-amz-json-1.1", b'{"Devices": [{"DeviceArn": "arn:aws:a4b'
        status, kind, content = answer[:3]
        request.send_response(status)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(content) + (500 if cut else 0)))
        request.send_header("x-amzn-RequestId", answer[3] if len(answer) > 3 else REQUEST_ID)
        request.close_connection = cut
        request.end_headers()
        request.wfile.write(content)

    def passed_on(self, request, body):
        connection = http.client.HTTPConnection("127.0.0.1", self.service, timeout=60)
        try:
            connection.request("POST", request.path, body, dict(request.headers))
            answer = connection.getresponse()
            return (answer.status, answer.headers["Content-Type"], answer.read(), answer.headers["x-amzn-RequestId"])
        finally:
            connection.close()
