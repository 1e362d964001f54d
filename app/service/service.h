// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/datafolder.h"
#include "app/service/httpserver.h"
#include "models/domain/clock.h"

#include <QtCore/qurl.h>

#include <memory>

namespace rollcall {

struct ServiceOptions
{
    DataFolder dataFolder;
    QString host = QStringLiteral("127.0.0.1"); ///< a loopback address or "localhost": without TLS no other
    quint16 port = 2635;                        ///< 0: any free one
    QString region = QStringLiteral("us-east-1");
    int workers = 2;
    bool publish = true;   ///< writes the run file, for other programs to find; the first of several does
    bool isModest = false; ///< see HttpServerOptions
    HttpLimits limits;
    const Clock *clock = nullptr; ///< outlives the service; null: the system's
};

/// The API over a data folder's database, on threads of its own.
class Service
{
public:
    static constexpr quint16 defaultPort = 2635;

    /// Makes folder, key and database where they are missing. Listens when it returns.
    static Result<std::unique_ptr<Service>> start(ServiceOptions options);
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;
    ~Service();

    QUrl url() const; ///< "http://127.0.0.1:2635"
    const ServiceKeys &keys() const;
    QString databasePath() const;
    /// Whether the data folder's run file names this service.
    bool isPublished() const;
    void stop();

private:
    struct Impl;
    explicit Service(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace rollcall
