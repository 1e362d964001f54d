// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/readcommands.h"

#include <QtCore/qlist.h>
#include <QtCore/qtimer.h>

#include <optional>

namespace rollcall::testing {

struct Deferred final : Call
{
    void cancel() override {}
    QObject guard;
};

/// Answers the scripted pages in turn, from the event loop, and remembers what it was asked.
template <class T, class Q>
class Script final : public PageSource<T, Q>
{
public:
    struct Asked
    {
        Q query;
        QString token;
        int maxResults;
    };
    CallHandle fetchPage(const Q &query, const QString &token, int maxResults,
                         Callback<Page<T>> done) override
    {
        asked.append({query, token, maxResults});
        auto call = std::make_unique<Deferred>();
        if (!pages.isEmpty())
            QTimer::singleShot(0, &call->guard, [page = pages.takeFirst(), done] { done(page); });
        return call;
    }
    QList<Result<Page<T>>> pages; ///< when it is empty, no answer comes
    QList<Asked> asked;
};

struct Lookup final : DeviceLookup
{
    CallHandle getDevice(const QString &deviceArn, Callback<DeviceRecord> done) override
    {
        asked = deviceArn;
        auto call = std::make_unique<Deferred>();
        QTimer::singleShot(0, &call->guard, [this, done] { done(*answer); });
        return call;
    }
    std::optional<Result<DeviceRecord>> answer;
    QString asked;
};

struct Sources
{
    Script<Device, Query> devices;
    Script<User, Query> users;
    Script<DeviceEvent, EventQuery> events;
    Lookup lookup;
};

struct FakeFleet final : Fleet
{
    explicit FakeFleet(Sources &s)
        : sources(s)
    {
    }
    DeviceSource &devices() override { return sources.devices; }
    UserSource &users() override { return sources.users; }
    EventSource &events() override { return sources.events; }
    DeviceLookup &lookup() override { return sources.lookup; }
    Sources &sources;
};

inline Device device(const char *name)
{
    Device d;
    d.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/") + QString::fromLatin1(name);
    d.name = QString::fromLatin1(name);
    return d;
}

inline Page<Device> page(std::initializer_list<const char *> names, const char *token = "",
                         std::optional<qint64> total = {})
{
    Page<Device> p;
    for (const char *name : names)
        p.items += device(name);
    p.nextToken = QString::fromLatin1(token);
    p.totalCount = total;
    return p;
}

inline Failure refusal()
{
    return {FailureKind::Credentials,
            QStringLiteral("ExpiredTokenException"),
            QStringLiteral("The token has expired."),
            QStringLiteral("id-1"),
            400,
            {}};
}

} // namespace rollcall::testing
