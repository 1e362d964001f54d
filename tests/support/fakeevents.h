// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/pagesource.h"

#include <QtCore/qhash.h>
#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

namespace rollcall::testing {

class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant now)
        : time(now)
    {
    }
    Instant now() const override { return time; }
    Instant time;
};

/// A call that a timer answers, and that counts as dropped when its handle goes first.
class TimedCall final : public Call
{
public:
    TimedCall(int delay, std::function<void()> answer, std::function<void()> cancelled, int *dropped)
        : m_cancelled(std::move(cancelled))
        , m_dropped(dropped)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, answer = std::move(answer)] {
            m_done = true;
            answer();
        });
        m_timer.start(delay);
    }
    ~TimedCall() override
    {
        if (!m_done)
            ++*m_dropped;
    }
    void cancel() override
    {
        m_timer.disconnect();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_done = true;
            m_cancelled();
        });
        m_timer.start(0);
    }

private:
    QTimer m_timer;
    std::function<void()> m_cancelled;
    int *m_dropped;
    bool m_done = false;
};

/// Answers each token of a device with a scripted page or failure. A failure is answered once, so that the
/// next try gets the page; what has no script is NotFound.
class FakeEvents final : public EventSource
{
public:
    struct Asked
    {
        EventQuery query;
        QString token;
        int maxResults;
    };

    CallHandle fetchPage(const EventQuery &query, const QString &token, int maxResults,
                         Callback<Page<DeviceEvent>> done) override
    {
        asked.append({query, token, maxResults});
        const auto answer = [this, key = key(query.deviceArn, token), done] {
            if (failures.contains(key)) {
                done(failures.take(key));
            } else if (pages.contains(key)) {
                done(pages.value(key));
            } else {
                Failure failure;
                failure.kind = FailureKind::NotFound;
                failure.code = QStringLiteral("NotFoundException");
                failure.message = QStringLiteral("There is no such device.");
                done(failure);
            }
        };
        const auto cancelled = [done] {
            Failure failure;
            failure.kind = FailureKind::Cancelled;
            done(failure);
        };
        return std::make_unique<TimedCall>(delay, answer, cancelled, &dropped);
    }

    static QString key(const QString &arn, const QString &token) { return arn + QLatin1Char('|') + token; }

    /// Cuts the events into pages with the tokens "1", "2" and so on.
    void script(const QString &arn, const QList<DeviceEvent> &events, qsizetype pageSize = 50)
    {
        qsizetype number = 0;
        for (qsizetype at = 0; at == 0 || at < events.size(); at += pageSize, ++number) {
            Page<DeviceEvent> page;
            page.items = events.mid(at, pageSize);
            if (at + pageSize < events.size())
                page.nextToken = QString::number(number + 1);
            pages.insert(key(arn, number == 0 ? QString() : QString::number(number)), page);
        }
    }

    QHash<QString, Page<DeviceEvent>> pages;
    QHash<QString, Failure> failures;
    QList<Asked> asked;
    int delay = 0;
    int dropped = 0;
};

/// Answers GetDevice from a script; a failure is answered once.
class FakeLookup final : public DeviceLookup
{
public:
    CallHandle getDevice(const QString &deviceArn, Callback<DeviceRecord> done) override
    {
        asked.append(deviceArn);
        const auto answer = [this, deviceArn, done] {
            if (failures.contains(deviceArn))
                done(failures.take(deviceArn));
            else
                done(records.value(deviceArn));
        };
        const auto cancelled = [done] {
            Failure failure;
            failure.kind = FailureKind::Cancelled;
            done(failure);
        };
        return std::make_unique<TimedCall>(delay, answer, cancelled, &dropped);
    }

    QHash<QString, DeviceRecord> records;
    QHash<QString, Failure> failures;
    QStringList asked;
    int delay = 0;
    int dropped = 0;
};

} // namespace rollcall::testing
