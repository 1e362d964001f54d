// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/service.h"
#include "models/api/credentials.h"

#include <QtCore/qobject.h>

#include <functional>
#include <memory>

namespace rollcall {

/// The service of a data folder as a program of this house uses it: one that another program runs, or one in
/// this process, on a free loopback port, which ends with this object. (One in this process is not shown to
/// other programs: it could end in the middle of their calls.)
class LocalService
{
public:
    /// Uses the service that runs and answers, or starts one. Blocks for as long as opening the database
    /// takes, and some seconds more when another program's service hangs.
    static Result<std::unique_ptr<LocalService>> ensure(const DataFolder &folder);

    using Ready = std::function<void(Result<std::shared_ptr<LocalService>>)>;
    /// Does the same on a thread of its own. The callback is called in the receiver's thread, from its event
    /// loop, exactly once, unless the receiver has gone, which waits for the thread. When prepare is given,
    /// it runs first in that thread (to fill an empty database, for instance); its failure is the result.
    static void ensureAsync(const DataFolder &folder, QObject *receiver, Ready ready,
                            std::function<Result<void>()> prepare = {});

    LocalService(const LocalService &) = delete;
    LocalService &operator=(const LocalService &) = delete;
    ~LocalService();

    const QUrl &url() const { return m_url; }
    const Credentials &credentials() const { return m_credentials; }
    const QString &region() const { return m_region; }
    bool isInProcess() const { return m_service != nullptr; }

private:
    LocalService(const QUrl &url, const QString &region, const ServiceKeys &keys,
                 std::unique_ptr<Service> service);

    QUrl m_url;
    QString m_region;
    Credentials m_credentials;
    std::unique_ptr<Service> m_service;
};

} // namespace rollcall
