// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/service.h"
#include "models/api/sigv4.h"
#include "models/domain/clock.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtNetwork/qtcpsocket.h>

/// A client of the service that knows nothing of Rollcall's own, for the tests of this room.
namespace serviceclient {

struct Answer
{
    int status = 0;
    QByteArray head;
    QJsonObject body;
    QString code() const { return body.value(QLatin1StringView("__type")).toString(); }
    QString message() const { return body.value(QLatin1StringView("message")).toString(); }
    QString token() const { return body.value(QLatin1StringView("NextToken")).toString(); }
};

// A client of its own, on one kept connection.
class Client
{
    using HttpHeader = rollcall::HttpHeader;
    using HttpHeaders = rollcall::HttpHeaders;

public:
    explicit Client(const rollcall::Service &running)
        : url(running.url())
        , key{running.keys().accessKeyId, running.keys().secretAccessKey, {}, {}}
    {
        socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
        if (!socket.waitForConnected(2000))
            qFatal("cannot connect");
    }

    HttpHeaders headersFor(const QByteArray &operation) const
    {
        return {{"Host", "127.0.0.1:" + QByteArray::number(url.port())},
                {"Content-Type", "application/x-amz-json-1.1"},
                {"X-Amz-Target", "AlexaForBusiness." + operation}};
    }

    HttpHeaders sign(const HttpHeaders &headers, const QByteArray &body) const
    {
        const rollcall::sigv4::Signer signer(
            {region, service, rollcall::sigv4::PathMode::Normalized, false, false});
        return headers + signer.sign({"POST", "/", {}, headers, rollcall::sha256Hex(body)}, key, now).headers;
    }

    Answer send(const HttpHeaders &headers, const QByteArray &body, const QByteArray &line = "POST /")
    {
        QByteArray text = line + " HTTP/1.1\r\n";
        for (const HttpHeader &header : headers)
            text += header.name + ": " + header.value + "\r\n";
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        socket.write(text);
        return receive();
    }

    Answer call(const QByteArray &operation, const QByteArray &body)
    {
        return send(sign(headersFor(operation), body), body);
    }

    Answer receive()
    {
        QByteArray read;
        Answer answer;
        while (socket.waitForReadyRead(5000)) {
            read += socket.readAll();
            const qsizetype end = read.indexOf("\r\n\r\n");
            const qsizetype at = read.indexOf("Content-Length: ");
            if (end < 0 || at < 0)
                continue;
            const qsizetype size = read.mid(at + 16, read.indexOf('\r', at) - at - 16).toInt();
            if (read.size() < end + 4 + size)
                continue;
            answer.head = read.first(end);
            answer.status = read.mid(9, 3).toInt();
            answer.body = QJsonDocument::fromJson(read.mid(end + 4)).object();
            break;
        }
        return answer;
    }

    QUrl url;
    rollcall::Credentials key;
    QByteArray region = "us-east-1";
    QByteArray service = "a4b";
    rollcall::Instant now = rollcall::SystemClock().now();
    QTcpSocket socket;
};

} // namespace serviceclient
